package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** JSON pointers (RFC 6901) and the local references (RFC 3986 fragments) that are made of them. */
final class Pointers {

    private Pointers() {}

    static String child(String pointer, String token) {
        return pointer + "/" + token.replace("~", "~0").replace("/", "~1");
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
        if (!pointer.isEmpty()) {
            for (String token : pointer.substring(1).split("/", -1)) {
                tokens.add(token.replace("~1", "/").replace("~0", "~"));
            }
        }
        return tokens;
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
            return token.matches("0|[1-9]\\d{0,8}") ? node.path(Integer.parseInt(token)) : MissingNode.getInstance();
        }
        return node.path(token);
    }
}
