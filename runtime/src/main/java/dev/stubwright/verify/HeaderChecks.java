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
import dev.stubwright.schema.Violation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the headers of an answer against what is documented. */
final class HeaderChecks {

    private HeaderChecks() {}

    static void check(Judgement judgement, Response documented) {
        for (Header header : documented.headers()) {
            List<String> lines = judgement.exchange().response().headers().all(header.name());
            if (header.required() || (!lines.isEmpty() && header.schema().isPresent())) {
                judgement.looksAt(Check.HEADERS);
            }
            if (lines.isEmpty()) {
                if (header.required()) {
                    judgement.find(
                            Check.HEADERS,
                            "the answer lacks the header " + header.name(),
                            header.name(),
                            "no such header",
                            header.pointer());
                }
            } else if (header.schema().isPresent()) {
                value(judgement, header, header.schema().get(), String.join(",", lines));
            }
        }
    }

    private static void value(Judgement judgement, Header header, Schema schema, String text) {
        JsonNode value = read(text.strip(), schema.json());
        if (value == null) {
            return;
        }
        for (Violation violation : schema.validate(value, Direction.RESPONSE)) {
            judgement.find(
                    Check.HEADERS,
                    "the header " + header.name() + " breaks its schema (" + violation.keyword() + ")",
                    // Its pointer would point into the header's value, not into the body.
                    violation.movedTo(""));
        }
    }

    /** Style simple (OpenAPI 3.0.3, Header Object); {@code null} for objects, whose form is not told by their text. */
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

    /** In OpenAPI 3.1 it may be a list: the first that is not null. */
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
