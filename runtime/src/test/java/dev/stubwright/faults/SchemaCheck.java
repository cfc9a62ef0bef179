package dev.stubwright.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Validates a value of a request against a schema of OpenAPI 3.0 without references. Covers the keywords that the depot's
 * document uses, and no others.
 */
final class SchemaCheck {

    record Violation(String pointer, String message) {}

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private final List<Violation> violations = new ArrayList<>();

    private SchemaCheck() {}

    static List<Violation> violations(JsonNode schema, JsonNode value) {
        SchemaCheck check = new SchemaCheck();
        check.value(schema, value, "");
        return check.violations;
    }

    private void value(JsonNode schema, JsonNode value, String at) {
        if (value.isNull() && schema.path("nullable").asBoolean()) {
            return;
        }
        if (schema.has("type") && !isOfType(schema.get("type").asText(), value)) {
            add(at, "must be of type " + schema.get("type").asText());
            return;
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            add(at, "must be one of " + schema.get("enum"));
        }
        if (value.isNumber()) {
            number(schema, value.decimalValue(), at);
        } else if (value.isTextual()) {
            text(schema, value.asText(), at);
        } else if (value.isArray()) {
            array(schema, value, at);
        } else if (value.isObject()) {
            object(schema, value, at);
        }
        schema.path("allOf").forEach(part -> value(part, value, at));
        if (schema.has("oneOf")) {
            oneOf(schema, value, at);
        }
    }

    private void number(JsonNode schema, BigDecimal value, String at) {
        int before = violations.size();
        bound(schema, "minimum", value, at, (compared, exclusive) -> exclusive ? compared > 0 : compared >= 0);
        bound(schema, "maximum", value, at, (compared, exclusive) -> exclusive ? compared < 0 : compared <= 0);
        // A number within its bounds is small enough to be divided; 1e999999999 is not.
        if (violations.size() == before
                && schema.has("multipleOf")
                && value.remainder(schema.get("multipleOf").decimalValue()).signum() != 0) {
            add(at, "must be a multiple of " + schema.get("multipleOf"));
        }
        format(schema, at, format -> Formats.isNumber(format, value));
    }

    private void bound(
            JsonNode schema, String keyword, BigDecimal value, String at, BiPredicate<Integer, Boolean> fits) {
        if (schema.has(keyword)) {
            String exclusive = keyword.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
            int compared = value.compareTo(schema.get(keyword).decimalValue());
            if (!fits.test(compared, schema.path(exclusive).asBoolean())) {
                add(at, "is beyond " + keyword + " " + schema.get(keyword));
            }
        }
    }

    private void text(JsonNode schema, String value, String at) {
        length(schema, "minLength", "maxLength", value.codePointCount(0, value.length()), at);
        if (schema.has("pattern")
                && !pattern(schema.get("pattern").asText()).matcher(value).find()) {
            add(at, "must match " + schema.get("pattern").asText());
        }
        format(schema, at, format -> Formats.isText(format, value));
    }

    private void array(JsonNode schema, JsonNode value, String at) {
        length(schema, "minItems", "maxItems", value.size(), at);
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < value.size(); i++) {
            if (schema.has("items")) {
                value(schema.get("items"), value.get(i), at + "/" + i);
            }
            if (!seen.add(value.get(i)) && schema.path("uniqueItems").asBoolean()) {
                add(at, "must not contain an item twice");
            }
        }
    }

    private void object(JsonNode schema, JsonNode value, String at) {
        length(schema, "minProperties", "maxProperties", value.size(), at);
        JsonNode properties = schema.path("properties");
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText()) && !isReadOnly(properties.path(name.asText()))) {
                add(at, "must have the property " + name.asText());
            }
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            String below = at + "/" + property.getKey().replace("~", "~0").replace("/", "~1");
            JsonNode own = properties.path(property.getKey());
            JsonNode others = schema.path("additionalProperties");
            if (own.isObject()) {
                if (!isReadOnly(own)) {
                    value(own, property.getValue(), below);
                }
            } else if (others.isObject()) {
                value(others, property.getValue(), below);
            } else if (others.isBoolean() && !others.asBoolean()) {
                add(below, "is not a property of this object");
            }
        }
    }

    private void oneOf(JsonNode schema, JsonNode value, String at) {
        // The branches of the document exclude one another by the enum of their discriminator.
        JsonNode kind = value.path(schema.at("/discriminator/propertyName").asText());
        for (JsonNode branch : schema.get("oneOf")) {
            if (contains(branch.at("/properties/kind/enum"), kind)) {
                value(branch, value, at);
                return;
            }
        }
        add(at, "must be one of the documented kinds");
    }

    private void length(JsonNode schema, String least, String most, int length, String at) {
        if (schema.has(least) && length < schema.get(least).asInt()) {
            add(at, "is below " + least + " " + schema.get(least));
        }
        if (schema.has(most) && length > schema.get(most).asInt()) {
            add(at, "is above " + most + " " + schema.get(most));
        }
    }

    private void format(JsonNode schema, String at, Predicate<String> fits) {
        if (schema.has("format") && !fits.test(schema.get("format").asText())) {
            add(at, "must be a " + schema.get("format").asText());
        }
    }

    private static boolean isReadOnly(JsonNode property) {
        return property.path("readOnly").asBoolean();
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" ->
                value.isNumber()
                        && (value.isIntegralNumber()
                                || value.decimalValue().stripTrailingZeros().scale() <= 0);
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> throw new IllegalArgumentException("unknown type [" + type + "]");
        };
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    // To ECMA-262, which OpenAPI refers to, "$" is the very end; to Java it may stand before a last line break.
    private static Pattern pattern(String expression) {
        return PATTERNS.computeIfAbsent(
                expression,
                given -> Pattern.compile(given.endsWith("$") ? given.substring(0, given.length() - 1) + "\\z" : given));
    }

    private void add(String at, String message) {
        violations.add(new Violation(at, message));
    }
}
