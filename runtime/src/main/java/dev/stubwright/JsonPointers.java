package dev.stubwright;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON pointers (RFC 6901) as strings, and the local references that contain them.
 *
 * @since 0.1
 */
@Internal
public final class JsonPointers {

    private JsonPointers() {}

    public static String child(String pointer, String token) {
        return pointer + "/" + token.replace("~", "~0").replace("/", "~1");
    }

    public static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    public static String of(String... tokens) {
        String pointer = "";
        for (String token : tokens) {
            pointer = child(pointer, token);
        }
        return pointer;
    }

    /** The index at which the pointer begins in an address of the form {@code [URI#]POINTER}. */
    public static int start(String address) {
        return address.isEmpty() || address.charAt(0) == '/' ? 0 : address.indexOf('#') + 1;
    }

    public static List<String> tokens(String pointer) {
        List<String> tokens = new ArrayList<>();
        int start = start(pointer) + 1;
        while (start <= pointer.length()) {
            int end = pointer.indexOf('/', start);
            int stop = end < 0 ? pointer.length() : end;
            tokens.add(pointer.substring(start, stop).replace("~1", "/").replace("~0", "~"));
            start = stop + 1;
        }
        return tokens;
    }

    /** The last token of a non-empty pointer. */
    public static String last(String pointer) {
        List<String> tokens = tokens(pointer);
        return tokens.get(tokens.size() - 1);
    }

    public static JsonNode resolve(JsonNode document, String pointer) {
        JsonNode node = document;
        for (String token : tokens(pointer)) {
            node = child(node, token);
        }
        return node;
    }

    /** Like {@link #resolve}, but returns a missing node if the text is not a JSON pointer. */
    public static JsonNode find(JsonNode document, String pointer) {
        return pointer.isEmpty() || pointer.charAt(0) == '/' ? resolve(document, pointer) : MissingNode.getInstance();
    }

    public static JsonNode child(JsonNode node, String token) {
        return node.isArray() ? element(node, token) : node.path(token);
    }

    private static JsonNode element(JsonNode array, String token) {
        boolean index = token.length() < 10
                && !token.isEmpty()
                && token.chars().allMatch(c -> c >= '0' && c <= '9')
                && (token.length() == 1 || token.charAt(0) != '0');
        return index ? array.path(Integer.parseInt(token)) : MissingNode.getInstance();
    }
}
