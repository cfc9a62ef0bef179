package dev.stubwright.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request of a profile; {@code {{name}}} in its path and in the strings of its body stands for a value.
 *
 * @param path with query
 * @param tolerated status codes that count as success, like 2xx
 */
record ProfileRequest(String method, String path, @Nullable JsonNode body, List<Integer> tolerated) {

    ProfileRequest {
        tolerated = List.copyOf(tolerated);
    }

    RequestMessage resolve(Map<String, String> values) {
        String target = substitute(path, values, ProfileRequest::encoded);
        Headers headers = Headers.NONE.with("Accept", "application/json");
        if (body == null) {
            return new RequestMessage(method, target, headers, Payload.NONE);
        }
        Payload json = Payload.text(substitute(body, values).toString());
        return new RequestMessage(method, target, headers.with("Content-Type", "application/json"), json);
    }

    boolean isSuccess(int status) {
        return status / 100 == 2 || tolerated.contains(status);
    }

    /** For messages, without the values. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    private static JsonNode substitute(JsonNode node, Map<String, String> values) {
        if (node.isTextual()) {
            return TextNode.valueOf(substitute(node.asText(), values, UnaryOperator.identity()));
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> copy.add(substitute(item, values)));
            return copy;
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> copy.set(member.getKey(), substitute(member.getValue(), values)));
            return copy;
        }
        return node;
    }

    private static String substitute(String text, Map<String, String> values, UnaryOperator<String> form) {
        String result = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            result = result.replace("{{" + value.getKey() + "}}", form.apply(value.getValue()));
        }
        return result;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
