package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.json.CountKeywordValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the constraints under which a value violates one keyword of a schema. */
final class KeywordNegation {

    private static final Set<String> NUMBER = Set.of("number");
    private static final Set<String> STRING = Set.of("string");
    private static final Set<String> ARRAY = Set.of("array");
    private static final Set<String> OBJECT = Set.of("object");

    private final ValueCollector collector;
    private final Dialect dialect;

    KeywordNegation(ValueCollector collector, Dialect dialect) {
        this.collector = collector;
        this.dialect = dialect;
    }

    /**
     * Returns a further subschema that must apply, if there is one.
     *
     * @throws GenerationFailure if no value violates the keyword
     */
    Optional<SubschemaRef> negate(SubschemaRef.ViolatedKeyword violated, JsonNode schema) {
        String keyword = violated.keyword();
        String member = violated.member().orElse("");
        String source = JsonPointers.child(violated.address(), keyword);
        JsonNode value = schema.path(keyword);
        switch (keyword) {
            case "type" -> TypeConstraints.named(schema, dialect).forEach(type -> collector.excludeType(type, source));
            case "const" -> collector.exclude(value, source);
            case "enum" -> value.forEach(excluded -> collector.exclude(excluded, source));
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" -> {
                collector.narrowTypes(NUMBER, source);
                collector.number().negate(schema, keyword, source);
            }
            case "minLength", "maxLength", "pattern" -> string(value, keyword, source);
            case "minItems", "maxItems", "uniqueItems", "items", "prefixItems", "contains", "unevaluatedItems" ->
                array(schema, violated.address(), keyword, member, source);
            default -> object(schema, keyword, member, source);
        }
        return keyword.equals("dependentSchemas")
                ? Optional.of(SubschemaRef.not(JsonPointers.child(source, member)))
                : Optional.empty();
    }

    private void string(JsonNode value, String keyword, String source) {
        collector.narrowTypes(STRING, source);
        switch (keyword) {
            case "minLength" -> collector.string().atMost(oneLessThan(value, source), source);
            case "maxLength" -> collector.string().atLeast(CountKeywordValue.asMaximum(value) + 1, source);
            default -> collector.string().forbidPattern(value.asText());
        }
    }

    private void array(JsonNode schema, String address, String keyword, String member, String source) {
        collector.narrowTypes(ARRAY, source);
        JsonNode value = schema.path(keyword);
        ArrayCollector array = collector.array();
        int first = schema.path("prefixItems").size();
        switch (keyword) {
            case "minItems" -> array.atMost(oneLessThan(value, source), source);
            case "maxItems" -> array.atLeast(CountKeywordValue.asMaximum(value) + 1, source);
            case "items" -> {
                collector.markStricterIf(true);
                array.addTo(first, SubschemaRef.not(source), source);
            }
            case "prefixItems" ->
                array.addTo(Integer.parseInt(member), SubschemaRef.not(JsonPointers.child(source, member)), source);
            case "contains" -> negateContains(schema, address, source);
            case "uniqueItems" -> {
                collector.markStricterIf(true);
                array.requireDuplicate(source);
            }
            default -> {
                collector.markStricterIf(true);
                array.addTo(first, SubschemaRef.not(source), source);
            }
        }
    }

    private void negateContains(JsonNode schema, String address, String source) {
        int least = schema.has("minContains") ? CountKeywordValue.asMinimum(schema.path("minContains")) : 1;
        int most = CountKeywordValue.asMaximum(schema.path("maxContains"));
        collector.markStricterIf(least != 1 || most < Integer.MAX_VALUE);
        if (least > 0) {
            collector.array().addToAll(SubschemaRef.not(source), address);
        } else if (most < Integer.MAX_VALUE) {
            collector.array().addContains(source, most + 1, Integer.MAX_VALUE);
        } else {
            throw GenerationFailure.contradiction("no value violates `contains`, since `minContains` is 0", source);
        }
    }

    private void object(JsonNode schema, String keyword, String member, String source) {
        collector.narrowTypes(OBJECT, source);
        JsonNode value = schema.path(keyword);
        ObjectCollector object = collector.object();
        switch (keyword) {
            case "required" ->
                object.forbid(value.path(Integer.parseInt(member)).asText(), source);
            case "minProperties" -> object.atMost(oneLessThan(value, source), source);
            case "maxProperties" -> object.atLeast(CountKeywordValue.asMaximum(value) + 1, source);
            case "properties" -> {
                object.require(member, source);
                object.addTo(member, SubschemaRef.not(JsonPointers.child(source, member)));
            }
            case "dependentRequired" -> {
                object.require(member, source);
                negateDependents(value.path(member), source);
            }
            case "dependentSchemas" -> object.require(member, source);
            case "patternProperties" ->
                object.add(
                        ExtraProperty.matching(member, SubschemaRef.not(JsonPointers.child(source, member)), source));
            case "additionalProperties" ->
                object.add(ExtraProperty.additional(schema, SubschemaRef.not(source), source));
            case "propertyNames" -> object.add(ExtraProperty.named(SubschemaRef.not(source), source));
            default -> {
                // Which properties are unevaluated is known only when the object is complete.
                collector.markStricterIf(true);
                object.add(ExtraProperty.additional(schema, SubschemaRef.not(source), source));
            }
        }
    }

    private void negateDependents(JsonNode names, String source) {
        List<String> missing = new ArrayList<>();
        names.forEach(name -> missing.add(name.asText()));
        missing.removeAll(collector.object().required());
        if (missing.isEmpty()) {
            throw GenerationFailure.contradiction(
                    "no object violates `dependentRequired`, since `required` names all of its properties", source);
        }
        collector.markStricterIf(missing.size() > 1);
        collector.object().forbid(missing.get(missing.size() - 1), source);
    }

    private static int oneLessThan(JsonNode least, String source) {
        int limit = CountKeywordValue.asMinimum(least);
        if (limit == 0) {
            throw GenerationFailure.contradiction("no size is less than 0, so no value violates this minimum", source);
        }
        return limit - 1;
    }
}
