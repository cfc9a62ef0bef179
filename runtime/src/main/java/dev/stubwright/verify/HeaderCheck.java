package dev.stubwright.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.contract.Header;
import dev.stubwright.contract.Response;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class HeaderCheck extends Check {

    HeaderCheck() {
        super("header-conformance", "");
    }

    @Override
    Optional<List<Deviation>> evaluate(CheckContext context) {
        List<Header> documented = context.documented().map(Response::headers).orElse(List.of());
        boolean applies = documented.stream()
                .anyMatch(header -> header.required()
                        || (header.schema().isPresent()
                                && !lines(context, header).isEmpty()));
        if (!applies) {
            return Optional.empty();
        }
        return Optional.of(documented.stream()
                .flatMap(header -> deviations(header, lines(context, header)))
                .toList());
    }

    @Override
    String cause(String actual, int status) {
        return "";
    }

    private static List<String> lines(CheckContext context, Header header) {
        return context.response().headers().all(header.name());
    }

    private static Stream<Deviation> deviations(Header header, List<String> lines) {
        if (!lines.isEmpty()) {
            return header.schema().stream().flatMap(schema -> violations(header, schema, String.join(",", lines)));
        }
        return header.required()
                ? Stream.of(Deviation.of(
                        "the required header " + header.name() + " is missing",
                        header.name(),
                        "no such header",
                        header.pointer()))
                : Stream.empty();
    }

    private static Stream<Deviation> violations(Header header, Schema schema, String text) {
        JsonNode value = read(text.strip(), schema.json());
        if (value == null) {
            return Stream.empty();
        }
        return schema.validate(value, Direction.RESPONSE).stream()
                .map(violation -> Deviation.of(
                        "the header " + header.name() + " violates its schema (" + violation.keyword() + ")",
                        // Its instance pointer points into the header's value, not into the body.
                        violation.withInstancePointer("")));
    }

    /** Style simple (OpenAPI 3.0.3, Header Object). {@code null} for objects: their text does not say whether they are exploded. */
    private static @Nullable JsonNode read(String text, JsonNode schema) {
        String type = type(schema);
        return switch (type) {
            case "array" -> array(text, schema.path("items"));
            case "object" -> null;
            default -> scalar(text, type);
        };
    }

    private static JsonNode array(String text, JsonNode items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (String item : text.split(",", -1)) {
            if (!item.isBlank()) {
                array.add(scalar(item.strip(), type(items)));
            }
        }
        return array;
    }

    private static JsonNode scalar(String text, String type) {
        boolean number = type.equals("integer") || type.equals("number");
        if (number && text.matches("-?\\d{1,40}(\\.\\d{1,40})?")) {
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        if (type.equals("boolean") && (text.equals("true") || text.equals("false"))) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        return TextNode.valueOf(text);
    }

    /** OpenAPI 3.1 allows a list of types; takes the first that is not null. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText();
        }
        for (JsonNode alternative : type) {
            if (!alternative.asText().equals("null")) {
                return alternative.asText();
            }
        }
        return "";
    }
}
