package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.json.CountLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what a value must be to violate one keyword of a schema. */
final class KeywordNegation {

    private static final Set<String> NUMBER = Set.of("number");
    private static final Set<String> STRING = Set.of("string");
    private static final Set<String> ARRAY = Set.of("array");
    private static final Set<String> OBJECT = Set.of("object");

    private final ValueCollector into;
    private final Dialect dialect;

    KeywordNegation(ValueCollector into, Dialect dialect) {
        this.into = into;
        this.dialect = dialect;
    }

    /**
     * Returns the subschema that applies besides, if one does.
     *
     * @throws GenerationFailure if nothing violates the keyword
     */
    Optional<SubschemaRef> negate(SubschemaRef.BrokenKeyword broken, JsonNode schema) {
        String keyword = broken.keyword();
        String member = broken.member().orElse("");
        String from = JsonPointers.child(broken.address(), keyword);
        JsonNode value = schema.path(keyword);
        switch (keyword) {
            case "type" -> TypeConstraints.named(schema, dialect).forEach(type -> into.excludeType(type, from));
            case "const" -> into.exclude(value, from);
            case "enum" -> value.forEach(one -> into.exclude(one, from));
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" -> {
                into.narrowTypes(NUMBER, from);
                into.number().negate(schema, keyword, from);
            }
            case "minLength", "maxLength", "pattern" -> string(value, keyword, from);
            case "minItems", "maxItems", "uniqueItems", "items", "prefixItems", "contains", "unevaluatedItems" ->
                array(schema, broken.address(), keyword, member, from);
            default -> object(schema, keyword, member, from);
        }
        return keyword.equals("dependentSchemas")
                ? Optional.of(SubschemaRef.not(JsonPointers.child(from, member)))
                : Optional.empty();
    }

    private void string(JsonNode value, String keyword, String from) {
        into.narrowTypes(STRING, from);
        switch (keyword) {
            case "minLength" -> into.string().atMost(before(value, from), from);
            case "maxLength" -> into.string().atLeast(CountLimits.upper(value) + 1, from);
            default -> into.string().forbid(value.asText());
        }
    }

    private void array(JsonNode schema, String address, String keyword, String member, String from) {
        into.narrowTypes(ARRAY, from);
        JsonNode value = schema.path(keyword);
        ArrayCollector array = into.array();
        int first = schema.path("prefixItems").size();
        switch (keyword) {
            case "minItems" -> array.atMost(before(value, from), from);
            case "maxItems" -> array.atLeast(CountLimits.upper(value) + 1, from);
            case "items" -> {
                into.inexactIf(true);
                array.addTo(first, SubschemaRef.not(from), from);
            }
            case "prefixItems" ->
                array.addTo(Integer.parseInt(member), SubschemaRef.not(JsonPointers.child(from, member)), from);
            case "contains" -> negateContains(schema, address, from);
            case "uniqueItems" -> {
                into.inexactIf(true);
                array.repeat(from);
            }
            default -> {
                into.inexactIf(true);
                array.addTo(first, SubschemaRef.not(from), from);
            }
        }
    }

    private void negateContains(JsonNode schema, String address, String from) {
        int least = schema.has("minContains") ? CountLimits.lower(schema.path("minContains")) : 1;
        int most = CountLimits.upper(schema.path("maxContains"));
        into.inexactIf(least != 1 || most < Integer.MAX_VALUE);
        if (least > 0) {
            into.array().all(SubschemaRef.not(from), address);
        } else if (most < Integer.MAX_VALUE) {
            into.array().contain(from, most + 1, Integer.MAX_VALUE);
        } else {
            throw GenerationFailure.contradiction("nothing breaks it, since minContains is 0", from);
        }
    }

    private void object(JsonNode schema, String keyword, String member, String from) {
        into.narrowTypes(OBJECT, from);
        JsonNode value = schema.path(keyword);
        ObjectCollector object = into.object();
        switch (keyword) {
            case "required" ->
                object.forbid(value.path(Integer.parseInt(member)).asText(), from);
            case "minProperties" -> object.atMost(before(value, from), from);
            case "maxProperties" -> object.atLeast(CountLimits.upper(value) + 1, from);
            case "properties" -> {
                object.require(member, from);
                object.addTo(member, SubschemaRef.not(JsonPointers.child(from, member)));
            }
            case "dependentRequired" -> {
                object.require(member, from);
                negateDependents(value.path(member), from);
            }
            case "dependentSchemas" -> object.require(member, from);
            case "patternProperties" ->
                object.add(ExtraProperty.matching(member, SubschemaRef.not(JsonPointers.child(from, member)), from));
            case "additionalProperties" -> object.add(ExtraProperty.additional(schema, SubschemaRef.not(from), from));
            case "propertyNames" -> object.add(ExtraProperty.named(SubschemaRef.not(from), from));
            default -> {
                // Which properties no other keyword looks at is known only when all are there.
                into.inexactIf(true);
                object.add(ExtraProperty.additional(schema, SubschemaRef.not(from), from));
            }
        }
    }

    private void negateDependents(JsonNode names, String from) {
        List<String> missing = new ArrayList<>();
        names.forEach(name -> missing.add(name.asText()));
        missing.removeAll(into.object().required());
        if (missing.isEmpty()) {
            throw GenerationFailure.contradiction("all that it requires is required anyway", from);
        }
        into.inexactIf(missing.size() > 1);
        into.object().forbid(missing.get(missing.size() - 1), from);
    }

    private static int before(JsonNode least, String from) {
        int limit = CountLimits.lower(least);
        if (limit == 0) {
            throw GenerationFailure.contradiction("nothing is less than 0", from);
        }
        return limit - 1;
    }
}
