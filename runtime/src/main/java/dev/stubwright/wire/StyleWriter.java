package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One parameter's value in its style (OpenAPI 3.0.3, Style Examples).
 *
 * @param parameter whose style it is
 * @param escape what keeps a text from being taken for a separator
 */
record StyleWriter(Parameter parameter, UnaryOperator<String> escape) {

    /** One text: the styles of paths and headers. */
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

    /** Fields: the styles of queries and cookies. */
    List<Field> fields(JsonNode value) {
        String name = escapeName(parameter.name());
        if (parameter.mediaType().isPresent()) {
            return List.of(new Field(name, escape.apply(contentText(value))));
        }
        if (!value.isContainerNode()) {
            return List.of(new Field(name, escape.apply(Json.text(value))));
        }
        return switch (parameter.style()) {
            case DEEP_OBJECT -> deep(parameter.name(), value);
            case SPACE_DELIMITED -> delimited(value, " ");
            case PIPE_DELIMITED -> delimited(value, "|");
            default ->
                parameter.explode() ? exploded(value) : List.of(new Field(name, String.join(",", items(value, false))));
        };
    }

    private String contentText(JsonNode value) {
        boolean json = ContentType.parse(parameter.mediaType().orElseThrow()).isJson();
        return json ? Json.write(value) : Json.text(value);
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

    private List<Field> delimited(JsonNode value, String delimiter) {
        if (parameter.explode()) {
            return exploded(value);
        }
        for (JsonNode item : value) {
            refuse(Json.text(item), delimiter);
        }
        value.fieldNames().forEachRemaining(name -> refuse(name, delimiter));
        // The bare pipe and the bare space are no characters of a URL (RFC 3986, 3.4).
        String encoded = Percent.encode(delimiter, Percent.UNRESERVED);
        return List.of(new Field(escapeName(parameter.name()), String.join(encoded, items(value, false))));
    }

    private void refuse(String text, String delimiter) {
        if (text.contains(delimiter)) {
            throw new IllegalArgumentException("an item of parameter " + parameter.name() + " holds \"" + delimiter
                    + "\", which its style uses between items");
        }
    }

    /** OpenAPI leaves what is nested deeper undefined; this is what Rails, PHP and qs read. */
    private List<Field> deep(String name, JsonNode value) {
        List<Field> fields = new ArrayList<>();
        if (value.isObject()) {
            value.properties()
                    .forEach(member -> fields.addAll(deep(name + "[" + member.getKey() + "]", member.getValue())));
        } else if (value.isArray()) {
            value.forEach(item -> fields.add(new Field(escapeName(name), escape.apply(Json.text(item)))));
        } else {
            fields.add(new Field(escapeName(name), escape.apply(Json.text(value))));
        }
        return fields;
    }

    private List<Field> exploded(JsonNode value) {
        List<Field> fields = new ArrayList<>();
        if (value.isObject()) {
            value.properties()
                    .forEach(member -> fields.add(
                            new Field(escapeName(member.getKey()), escape.apply(Json.text(member.getValue())))));
        } else {
            value.forEach(item -> fields.add(new Field(escapeName(parameter.name()), escape.apply(Json.text(item)))));
        }
        return fields;
    }

    private List<String> items(JsonNode value, boolean explode) {
        List<String> items = new ArrayList<>();
        if (value.isObject()) {
            value.properties().forEach(member -> {
                String name = escape.apply(member.getKey());
                String text = escape.apply(Json.text(member.getValue()));
                if (explode) {
                    items.add(name + "=" + text);
                } else {
                    items.add(name);
                    items.add(text);
                }
            });
        } else if (value.isArray()) {
            value.forEach(item -> items.add(escape.apply(Json.text(item))));
        } else {
            items.add(escape.apply(Json.text(value)));
        }
        return items;
    }

    private static String escapeName(String name) {
        return Percent.encode(name, Percent.UNRESERVED);
    }
}
