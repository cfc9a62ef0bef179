package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The alternatives for a value that must not fit a schema: it violates one of the keywords. So {@code not} becomes a choice
 * of what to violate, and a {@code not} inside of it becomes the schema that it denies.
 */
final class SchemaNegation {

    private static final Set<String> SINGLE = Set.of(
            "type",
            "const",
            "enum",
            "minimum",
            "maximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "additionalProperties",
            "propertyNames",
            "items",
            "contains",
            "unevaluatedProperties",
            "unevaluatedItems");
    private static final Set<String> LISTS = Set.of("required", "prefixItems");
    private static final Set<String> MAPS =
            Set.of("properties", "patternProperties", "dependentRequired", "dependentSchemas");

    /** What might be violated in ways that are not gone. Some validators ignore formats, so none is violated for all. */
    private static final List<String> UNFOLLOWED =
            List.of("format", "discriminator", "dependencies", "additionalItems", "readOnly", "writeOnly");

    private final SubschemaLookup lookup;
    private final JsonNode schema;
    private final String address;
    private final List<List<SubschemaRef>> alternatives = new ArrayList<>();

    private SchemaNegation(JsonNode schema, String address, SubschemaLookup lookup) {
        this.schema = schema;
        this.address = address;
        this.lookup = lookup;
    }

    /** Whether the schema may also be violated in ways that are not among the alternatives. */
    static boolean isIncomplete(JsonNode schema) {
        return UNFOLLOWED.stream().anyMatch(schema::has);
    }

    /**
     * Each of the alternatives is enough; all that is in one is needed.
     *
     * @throws GenerationFailure if a reference leads nowhere
     */
    static List<List<SubschemaRef>> alternatives(JsonNode schema, String address, SubschemaLookup lookup) {
        SchemaNegation negation = new SchemaNegation(schema, address, lookup);
        negation.addAll();
        return negation.alternatives;
    }

    private void addAll() {
        List<Optional<String>> targets = lookup.targets(address, schema);
        for (Optional<String> target : targets) {
            if (target.isEmpty()) {
                throw new GenerationFailure(address, "it refers to what is not in this document");
            }
            addNegated(target.get());
        }
        if (lookup.dialect() == Dialect.OPENAPI_3_0 && !targets.isEmpty()) {
            return;
        }
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            add(keyword.getKey(), keyword.getValue());
        }
    }

    private void add(String keyword, JsonNode value) {
        String place = JsonPointers.child(address, keyword);
        if (SINGLE.contains(keyword) || (keyword.startsWith("exclusive") && value.isNumber())) {
            addBroken(keyword, Optional.empty());
        } else if (LISTS.contains(keyword)) {
            for (int i = 0; i < value.size(); i++) {
                addBroken(keyword, Optional.of(String.valueOf(i)));
            }
        } else if (MAPS.contains(keyword)) {
            value.fieldNames().forEachRemaining(name -> addBroken(keyword, Optional.of(name)));
        } else if (keyword.equals("allOf")) {
            for (int i = 0; i < value.size(); i++) {
                addNegated(JsonPointers.child(place, i));
            }
        } else if (keyword.equals("anyOf") || keyword.equals("oneOf")) {
            addBranches(keyword, place, value.size());
        } else if (keyword.equals("not")) {
            alternatives.add(List.of(SubschemaRef.fits(place)));
        } else if (keyword.equals("then") && schema.has("if")) {
            alternatives.add(List.of(SubschemaRef.fits(JsonPointers.child(address, "if")), SubschemaRef.not(place)));
        } else if (keyword.equals("else") && schema.has("if")) {
            alternatives.add(List.of(SubschemaRef.not(JsonPointers.child(address, "if")), SubschemaRef.not(place)));
        }
    }

    /** No branch fits, or two of a {@code oneOf} do. */
    private void addBranches(String keyword, String place, int size) {
        List<SubschemaRef> none = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            none.add(SubschemaRef.not(JsonPointers.child(place, i)));
        }
        alternatives.add(none);
        for (int i = 1; keyword.equals("oneOf") && i < size; i++) {
            for (int j = 0; j < i; j++) {
                alternatives.add(List.of(
                        SubschemaRef.fits(JsonPointers.child(place, j)),
                        SubschemaRef.fits(JsonPointers.child(place, i))));
            }
        }
    }

    private void addNegated(String schemaAddress) {
        alternatives.add(List.of(SubschemaRef.not(schemaAddress)));
    }

    private void addBroken(String keyword, Optional<String> member) {
        alternatives.add(List.of(new SubschemaRef.BrokenKeyword(address, keyword, member)));
    }
}
