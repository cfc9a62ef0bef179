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
 * Turns a {@code not} into alternatives: a value that must not fit a schema violates one of its keywords. A {@code not}
 * within the negated schema becomes the schema itself.
 */
final class SchemaNegation {

    private static final Set<String> WHOLE_KEYWORDS = Set.of(
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
    private static final Set<String> ARRAY_KEYWORDS = Set.of("required", "prefixItems");
    private static final Set<String> OBJECT_KEYWORDS =
            Set.of("properties", "patternProperties", "dependentRequired", "dependentSchemas");

    /** Keywords for which there is no alternative. Some validators ignore {@code format}, so a value that violates one is
     * not invalid for all of them. */
    private static final List<String> UNSUPPORTED =
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

    /** Whether a value may violate the schema without meeting one of the alternatives. */
    static boolean isIncomplete(JsonNode schema) {
        return UNSUPPORTED.stream().anyMatch(schema::has);
    }

    /**
     * The alternatives. Each is a list of subschemas that must apply together.
     *
     * @throws GenerationFailure if a reference has no target
     */
    static List<List<SubschemaRef>> alternatives(JsonNode schema, String address, SubschemaLookup lookup) {
        SchemaNegation negation = new SchemaNegation(schema, address, lookup);
        negation.addAlternatives();
        return negation.alternatives;
    }

    private void addAlternatives() {
        List<Optional<String>> targets = lookup.targets(address, schema);
        for (Optional<String> target : targets) {
            if (target.isEmpty()) {
                throw new GenerationFailure(address, "the document has no target for the reference in this schema");
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
        String keywordAddress = JsonPointers.child(address, keyword);
        if (WHOLE_KEYWORDS.contains(keyword) || (keyword.startsWith("exclusive") && value.isNumber())) {
            addViolation(keyword, Optional.empty());
        } else if (ARRAY_KEYWORDS.contains(keyword)) {
            for (int i = 0; i < value.size(); i++) {
                addViolation(keyword, Optional.of(String.valueOf(i)));
            }
        } else if (OBJECT_KEYWORDS.contains(keyword)) {
            value.fieldNames().forEachRemaining(name -> addViolation(keyword, Optional.of(name)));
        } else if (keyword.equals("allOf")) {
            for (int i = 0; i < value.size(); i++) {
                addNegated(JsonPointers.child(keywordAddress, i));
            }
        } else if (keyword.equals("anyOf") || keyword.equals("oneOf")) {
            addBranches(keyword, keywordAddress, value.size());
        } else if (keyword.equals("not")) {
            alternatives.add(List.of(SubschemaRef.matches(keywordAddress)));
        } else if (keyword.equals("then") && schema.has("if")) {
            alternatives.add(
                    List.of(SubschemaRef.matches(JsonPointers.child(address, "if")), SubschemaRef.not(keywordAddress)));
        } else if (keyword.equals("else") && schema.has("if")) {
            alternatives.add(
                    List.of(SubschemaRef.not(JsonPointers.child(address, "if")), SubschemaRef.not(keywordAddress)));
        }
    }

    // No branch fits, or two branches of a oneOf do.
    private void addBranches(String keyword, String keywordAddress, int size) {
        List<SubschemaRef> noBranch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            noBranch.add(SubschemaRef.not(JsonPointers.child(keywordAddress, i)));
        }
        alternatives.add(noBranch);
        for (int i = 1; keyword.equals("oneOf") && i < size; i++) {
            for (int j = 0; j < i; j++) {
                alternatives.add(List.of(
                        SubschemaRef.matches(JsonPointers.child(keywordAddress, j)),
                        SubschemaRef.matches(JsonPointers.child(keywordAddress, i))));
            }
        }
    }

    private void addNegated(String schemaAddress) {
        alternatives.add(List.of(SubschemaRef.not(schemaAddress)));
    }

    private void addViolation(String keyword, Optional<String> member) {
        alternatives.add(List.of(new SubschemaRef.ViolatedKeyword(address, keyword, member)));
    }
}
