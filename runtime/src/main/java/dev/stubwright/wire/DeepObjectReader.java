package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses style {@code deepObject}: {@code name[key]=value}. OpenAPI leaves deeper keys undefined; they follow Rails,
 * PHP and qs.
 */
final class DeepObjectReader {

    private static final Pattern KEY = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final int DEPTH = 32;

    private DeepObjectReader() {}

    /** Empty if a key is not closed, or stands for both a value and an object. */
    static Optional<JsonNode> read(String name, List<EncodedPair> fields) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (EncodedPair field : fields) {
            List<String> keys = keys(field.name().substring(name.length()));
            if (keys.isEmpty() || keys.size() > DEPTH || !put(root, keys, field.value())) {
                return Optional.empty();
            }
        }
        return Optional.of(root);
    }

    private static List<String> keys(String text) {
        List<String> keys = new ArrayList<>();
        Matcher matcher = KEY.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            keys.add(matcher.group(1));
            end = matcher.end();
        }
        // a[b][]=1 is an item of a[b]
        int last = keys.size() - 1;
        if (last > 0 && keys.get(last).isEmpty()) {
            keys.remove(last);
        }
        return end == text.length() ? keys : List.of();
    }

    private static boolean put(ObjectNode root, List<String> keys, String value) {
        ObjectNode object = root;
        for (String key : keys.subList(0, keys.size() - 1)) {
            JsonNode inner = object.get(key);
            if (inner == null) {
                object = object.putObject(key);
            } else if (inner instanceof ObjectNode known) {
                object = known;
            } else {
                return false;
            }
        }
        String key = keys.get(keys.size() - 1);
        JsonNode present = object.get(key);
        if (present == null) {
            object.put(key, value);
        } else if (present instanceof ArrayNode items) {
            items.add(value);
        } else if (present instanceof TextNode) {
            object.putArray(key).add(present).add(value);
        } else {
            return false;
        }
        return true;
    }
}
