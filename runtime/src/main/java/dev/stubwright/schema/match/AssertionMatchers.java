package dev.stubwright.schema.match;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.json.EcmaPattern;
import dev.stubwright.schema.json.JsonValueSet;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.json.NumberBound;
import dev.stubwright.schema.json.SizeAssertion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Matches the assertion keywords, such as {@code type} and {@code minimum} (JSON Schema 2020-12, validation, 6). */
final class AssertionMatchers {

    private final JsonNode schema;
    private final String address;
    private final List<KeywordMatcher> keywords;

    private AssertionMatchers(JsonNode schema, String address, List<KeywordMatcher> keywords) {
        this.schema = schema;
        this.address = address;
        this.keywords = keywords;
    }

    static void add(JsonNode schema, String address, List<KeywordMatcher> keywords, Dialect dialect) {
        new AssertionMatchers(schema, address, keywords).addAll(dialect);
    }

    private void addAll(Dialect dialect) {
        if (schema.has("type")) {
            List<String> types = types(dialect);
            add("type", value -> isOneOf(value, types));
        }
        if (schema.path("enum").isArray()) {
            JsonValueSet listed = JsonValueSet.of(schema.path("enum"));
            add("enum", listed::contains);
        }
        if (schema.has("const")) {
            add("const", value -> JsonValues.equal(schema.path("const"), value));
        }
        for (NumberBound bound : NumberBound.values()) {
            if (schema.path(bound.keyword()).isNumber()) {
                add(bound.keyword(), value -> !value.isNumber() || bound.allows(value, schema));
            }
        }
        if (schema.has("multipleOf")) {
            add("multipleOf", value -> JsonValues.isMultiple(value, schema.path("multipleOf")));
        }
        for (SizeAssertion sizes : SizeAssertion.values()) {
            int least = sizes.least(schema);
            int most = sizes.most(schema);
            addSize(sizes, sizes.minimum(), size -> size >= least);
            addSize(sizes, sizes.maximum(), size -> size <= most);
        }
        if (schema.path("pattern").isTextual()) {
            EcmaPattern pattern = EcmaPattern.of(schema.path("pattern").asText());
            add("pattern", value -> !value.isTextual() || pattern.matchesWithinLimit(value.asText()));
        }
        if (schema.path("uniqueItems").asBoolean(false)) {
            add("uniqueItems", value -> !value.isArray() || isUnique(value));
        }
    }

    private void addSize(SizeAssertion sizes, String keyword, IntPredicate limit) {
        if (schema.path(keyword).isNumber()) {
            add(keyword, value -> !sizes.appliesTo(value) || limit.test(sizes.sizeOf(value)));
        }
    }

    private void add(String keyword, Predicate<JsonNode> test) {
        keywords.add(new KeywordMatcher(
                JsonPointers.child(address, keyword), (value, evaluated, state) -> test.test(value)));
    }

    private List<String> types(Dialect dialect) {
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
            if (JsonValues.isOfType(value, type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnique(JsonNode array) {
        JsonValueSet before = new JsonValueSet();
        for (JsonNode item : array) {
            if (!before.add(item)) {
                return false;
            }
        }
        return true;
    }
}
