package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** The keywords that look at a value alone. */
final class QuickValues {

    private QuickValues() {}

    static void add(JsonNode schema, String address, List<QuickJudge.Rule> rules, Dialect dialect) {
        if (schema.has("type")) {
            List<String> types = types(schema, dialect);
            add("type", address, rules, value -> isOneOf(value, types));
        }
        if (schema.path("enum").isArray()) {
            ValueSet listed = ValueSet.of(schema.path("enum"));
            add("enum", address, rules, listed::contains);
        }
        if (schema.has("const")) {
            add("const", address, rules, value -> Values.equal(schema.path("const"), value));
        }
        addBound(
                schema,
                address,
                rules,
                "minimum",
                schema.path("exclusiveMinimum").booleanValue(),
                true);
        addBound(
                schema,
                address,
                rules,
                "maximum",
                schema.path("exclusiveMaximum").booleanValue(),
                false);
        addBound(schema, address, rules, "exclusiveMinimum", true, true);
        addBound(schema, address, rules, "exclusiveMaximum", true, false);
        if (schema.has("multipleOf")) {
            add("multipleOf", address, rules, value -> Values.isMultiple(value, schema.path("multipleOf")));
        }
        addCount(schema, address, rules, "minLength", Predicate.not(JsonNode::isTextual));
        addCount(schema, address, rules, "maxLength", Predicate.not(JsonNode::isTextual));
        addCount(schema, address, rules, "minItems", Predicate.not(JsonNode::isArray));
        addCount(schema, address, rules, "maxItems", Predicate.not(JsonNode::isArray));
        addCount(schema, address, rules, "minProperties", Predicate.not(JsonNode::isObject));
        addCount(schema, address, rules, "maxProperties", Predicate.not(JsonNode::isObject));
        if (schema.path("pattern").isTextual()) {
            EcmaPattern pattern = EcmaPattern.of(schema.path("pattern").asText());
            add("pattern", address, rules, value -> !value.isTextual() || matches(pattern, value.asText()));
        }
        if (schema.path("uniqueItems").asBoolean(false)) {
            add("uniqueItems", address, rules, QuickValues::isUnique);
        }
    }

    private static void add(String keyword, String address, List<QuickJudge.Rule> rules, Predicate<JsonNode> test) {
        rules.add(new QuickJudge.Rule(Pointers.child(address, keyword), (value, evaluated, run) -> test.test(value)));
    }

    private static List<String> types(JsonNode schema, Dialect dialect) {
        List<String> types = new ArrayList<>();
        if (schema.path("type").isTextual()) {
            types.add(schema.path("type").asText());
        }
        schema.path("type").elements().forEachRemaining(type -> types.add(type.asText()));
        if (dialect == Dialect.OPENAPI_3_0 && schema.path("nullable").asBoolean(false)) {
            types.add("null");
        }
        return types;
    }

    private static boolean isOneOf(JsonNode value, List<String> types) {
        for (String type : types) {
            if (Values.isOfType(value, type)) {
                return true;
            }
        }
        return false;
    }

    private static void addBound(
            JsonNode schema,
            String address,
            List<QuickJudge.Rule> rules,
            String keyword,
            boolean exclusive,
            boolean lower) {
        JsonNode bound = schema.path(keyword);
        if (bound.isNumber()) {
            add(keyword, address, rules, value -> {
                if (!value.isNumber()) {
                    return true;
                }
                int order = Values.compare(value, bound) * (lower ? 1 : -1);
                return exclusive ? order > 0 : order >= 0;
            });
        }
    }

    private static void addCount(
            JsonNode schema, String address, List<QuickJudge.Rule> rules, String keyword, Predicate<JsonNode> exempt) {
        if (!schema.path(keyword).isNumber()) {
            return;
        }
        int limit = Limits.lower(schema.path(keyword));
        IntPredicate fits = keyword.startsWith("min") ? count -> count >= limit : count -> count <= limit;
        add(
                keyword,
                address,
                rules,
                value -> exempt.test(value)
                        || fits.test(
                                value.isTextual()
                                        ? value.asText()
                                                .codePointCount(
                                                        0, value.asText().length())
                                        : value.size()));
    }

    static boolean matches(EcmaPattern pattern, String text) {
        try {
            return pattern.matches(text);
        } catch (EcmaPattern.TooHardException tooHard) {
            return false;
        }
    }

    private static boolean isUnique(JsonNode value) {
        if (!value.isArray()) {
            return true;
        }
        ValueSet before = new ValueSet();
        for (JsonNode item : value) {
            if (!before.add(item)) {
                return false;
            }
        }
        return true;
    }
}
