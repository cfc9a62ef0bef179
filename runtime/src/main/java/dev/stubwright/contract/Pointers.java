package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** JSON pointers (RFC 6901) and the local references (RFC 3986 fragments) that are made of them. */
final class Pointers {

    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,8}");

    private Pointers() {}

    static String child(String pointer, String token) {
        boolean plain = token.indexOf('~') < 0 && token.indexOf('/') < 0;
        return pointer + "/" + (plain ? token : token.replace("~", "~0").replace("/", "~1"));
    }

    static String of(String... tokens) {
        String pointer = "";
        for (String token : tokens) {
            pointer = child(pointer, token);
        }
        return pointer;
    }

    static List<String> tokens(String pointer) {
        List<String> tokens = new ArrayList<>();
        if (pointer.isEmpty()) {
            return tokens;
        }
        int start = 1;
        for (int end = pointer.indexOf('/', start); end >= 0; end = pointer.indexOf('/', start)) {
            tokens.add(token(pointer, start, end));
            start = end + 1;
        }
        tokens.add(token(pointer, start, pointer.length()));
        return tokens;
    }

    private static String token(String pointer, int start, int end) {
        String token = pointer.substring(start, end);
        return token.indexOf('~') < 0 ? token : token.replace("~1", "/").replace("~0", "~");
    }

    static JsonNode find(JsonNode root, String pointer) {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            return MissingNode.getInstance();
        }
        JsonNode node = root;
        for (String token : tokens(pointer)) {
            node = child(node, token);
        }
        return node;
    }

    static JsonNode child(JsonNode node, String token) {
        if (node.isArray()) {
            // More than nine digits is no index that an array has.
            return INDEX.matcher(token).matches() ? node.path(Integer.parseInt(token)) : MissingNode.getInstance();
        }
        return node.path(token);
    }
}
