package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Serializes a parameter in its style (OpenAPI 3.0.3, Style Examples).
 *
 * @param escape keeps a text from being parsed as a separator
 */
record StyleWriter(Parameter parameter, UnaryOperator<String> escape) {

    /** The styles of path variables and headers. */
    String text(JsonNode value) {
        if (parameter.mediaType().isPresent()) {
            return escape.apply(contentText(value));
        }
        return switch (parameter.style()) {
            case MATRIX -> matrix(value);
            case LABEL -> "." + String.join(".", items(value, parameter.explode()));
            default -> String.join(",", items(value, parameter.explode()));
        };
    }

    /** The styles of queries and cookies. */
    List<EncodedPair> fields(JsonNode value) {
        String name = escapeName(parameter.name());
        if (parameter.mediaType().isPresent()) {
            return List.of(new EncodedPair(name, escape.apply(contentText(value))));
        }
        if (!value.isContainerNode()) {
            return List.of(new EncodedPair(name, escape.apply(JsonCodec.toText(value))));
        }
        return switch (parameter.style()) {
            case DEEP_OBJECT -> deep(parameter.name(), value);
            case SPACE_DELIMITED -> delimited(value, " ");
            case PIPE_DELIMITED -> delimited(value, "|");
            default ->
                parameter.explode()
                        ? exploded(value)
                        : List.of(new EncodedPair(name, String.join(",", items(value, false))));
        };
    }

    private String contentText(JsonNode value) {
        boolean json = ContentType.parse(parameter.mediaType().orElseThrow()).isJson();
        return json ? JsonCodec.write(value) : JsonCodec.toText(value);
    }

    private String matrix(JsonNode value) {
        if (value.isContainerNode() && parameter.explode()) {
            return exploded(value).stream()
                    .map(field -> ";" + field.name() + (field.value().isEmpty() ? "" : "=" + field.value()))
                    .collect(Collectors.joining());
        }
        String text = String.join(",", items(value, false));
        return ";" + escapeName(parameter.name()) + (text.isEmpty() ? "" : "=" + text);
    }

    private List<EncodedPair> delimited(JsonNode value, String delimiter) {
        if (parameter.explode()) {
            return exploded(value);
        }
        for (JsonNode item : value) {
            refuse(JsonCodec.toText(item), delimiter);
        }
        value.fieldNames().forEachRemaining(name -> refuse(name, delimiter));
        // A URL must not contain a bare pipe or space (RFC 3986, 3.4).
        String encoded = PercentEncoding.encode(delimiter, PercentEncoding.UNRESERVED);
        return List.of(new EncodedPair(escapeName(parameter.name()), String.join(encoded, items(value, false))));
    }

    private void refuse(String text, String delimiter) {
        if (text.contains(delimiter)) {
            throw new IllegalArgumentException("an item of parameter " + parameter.name() + " contains \"" + delimiter
                    + "\", the separator of its style");
        }
    }

    /** OpenAPI leaves deeper nesting undefined; this is the form that Rails, PHP and qs parse. */
    private List<EncodedPair> deep(String name, JsonNode value) {
        List<EncodedPair> fields = new ArrayList<>();
        if (value.isObject()) {
            value.properties()
                    .forEach(member -> fields.addAll(deep(name + "[" + member.getKey() + "]", member.getValue())));
        } else if (value.isArray()) {
            value.forEach(item -> fields.add(new EncodedPair(escapeName(name), escape.apply(JsonCodec.toText(item)))));
        } else {
            fields.add(new EncodedPair(escapeName(name), escape.apply(JsonCodec.toText(value))));
        }
        return fields;
    }

    private List<EncodedPair> exploded(JsonNode value) {
        List<EncodedPair> fields = new ArrayList<>();
        if (value.isObject()) {
            value.properties()
                    .forEach(member -> fields.add(new EncodedPair(
                            escapeName(member.getKey()), escape.apply(JsonCodec.toText(member.getValue())))));
        } else {
            value.forEach(item ->
                    fields.add(new EncodedPair(escapeName(parameter.name()), escape.apply(JsonCodec.toText(item)))));
        }
        return fields;
    }

    private List<String> items(JsonNode value, boolean explode) {
        List<String> items = new ArrayList<>();
        if (value.isObject()) {
            value.properties().forEach(member -> {
                String name = escape.apply(member.getKey());
                String text = escape.apply(JsonCodec.toText(member.getValue()));
                if (explode) {
                    items.add(name + "=" + text);
                } else {
                    items.add(name);
                    items.add(text);
                }
            });
        } else if (value.isArray()) {
            value.forEach(item -> items.add(escape.apply(JsonCodec.toText(item))));
        } else {
            items.add(escape.apply(JsonCodec.toText(value)));
        }
        return items;
    }

    private static String escapeName(String name) {
        return PercentEncoding.encode(name, PercentEncoding.UNRESERVED);
    }
}
