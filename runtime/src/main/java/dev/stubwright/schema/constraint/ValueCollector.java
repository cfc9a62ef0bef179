package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Collects the {@link ValueConstraints} of several subschemas. */
final class ValueCollector {

    private final Set<SubschemaRef> subschemas = new LinkedHashSet<>();
    private final ApplicatorGraph applicators = new ApplicatorGraph();
    private final List<BranchChoice> choices = new ArrayList<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<JsonNode> excluded = new ArrayList<>();
    private final List<JsonNode> examples = new ArrayList<>();
    private final NumberCollector number = new NumberCollector();
    private final StringCollector string = new StringCollector();
    private final ArrayCollector array = new ArrayCollector();
    private final ObjectCollector object = new ObjectCollector();
    private TypeConstraints types = TypeConstraints.ANY;
    private EnumConstraints values = EnumConstraints.ANY;
    private String excludedSource = "";
    private boolean readOnly;
    private boolean writeOnly;
    private boolean needsCheck;
    private boolean stricterThanSchema;

    ValueConstraints build(Function<SubschemaRef, EvaluableMembers> evaluableOf) {
        NumberConstraints numbers = number.build();
        return new ValueConstraints(
                subschemas,
                choices,
                labels,
                types,
                values,
                ExcludedValues.of(excluded),
                excludedSource,
                numbers,
                string.build(),
                array.build(applicators, evaluableOf),
                object.build(applicators, evaluableOf, choices.isEmpty()),
                new Annotations(examples, readOnly, writeOnly),
                candidates(numbers),
                needsCheck,
                stricterThanSchema);
    }

    /** Adds the keywords of a schema, without those of its subschemas. */
    void add(JsonNode schema, String address, Dialect dialect) {
        Set<String> named = TypeConstraints.named(schema, dialect);
        if (!named.isEmpty()) {
            narrowTypes(named, JsonPointers.child(address, "type"));
        }
        if (schema.path("enum").isArray()) {
            List<JsonNode> listed = new ArrayList<>();
            schema.path("enum").forEach(listed::add);
            values = values.narrowedTo(listed, schema.path("enum"), JsonPointers.child(address, "enum"));
        }
        if (schema.has("const")) {
            JsonNode only = schema.path("const");
            values = values.narrowedTo(List.of(only), only, JsonPointers.child(address, "const"));
        }
        number.add(schema, address);
        string.add(schema, address);
        array.add(schema, address);
        object.add(schema, address);
    }

    void annotate(JsonNode schema) {
        if (schema.has("example")) {
            examples.add(schema.path("example"));
        }
        if (schema.path("examples").isArray()) {
            schema.path("examples").forEach(examples::add);
        }
        if (schema.has("default")) {
            examples.add(schema.path("default"));
        }
        readOnly |= schema.path("readOnly").asBoolean(false);
        writeOnly |= schema.path("writeOnly").asBoolean(false);
    }

    void narrowTypes(Set<String> allowed, String source) {
        types = types.narrowedTo(allowed, source);
    }

    void excludeType(String type, String source) {
        types = types.without(type);
        excludedSource = source;
        if (type.equals("integer")) {
            number.excludeIntegers();
        }
    }

    void exclude(JsonNode value, String source) {
        excluded.add(value);
        excludedSource = source;
    }

    /** @throws GenerationFailure if no type is left, or no {@code enum} value has such a type */
    void checkTypes() {
        if (types.isNone()) {
            throw GenerationFailure.contradiction(
                    "all types that " + ReferenceResolver.bare(types.source()) + " allows are forbidden by "
                            + ReferenceResolver.bare(excludedSource),
                    types.source(),
                    excludedSource);
        }
        values = values.ofTypes(types);
    }

    boolean add(SubschemaRef subschema) {
        return subschemas.add(subschema);
    }

    boolean contains(SubschemaRef subschema) {
        return subschemas.contains(subschema);
    }

    List<SubschemaRef> subschemas() {
        return List.copyOf(subschemas);
    }

    void add(BranchChoice choice) {
        choices.add(choice);
    }

    void label(String property, String value) {
        labels.put(property, value);
    }

    TypeConstraints types() {
        return types;
    }

    ApplicatorGraph applicators() {
        return applicators;
    }

    NumberCollector number() {
        return number;
    }

    StringCollector string() {
        return string;
    }

    ArrayCollector array() {
        return array;
    }

    ObjectCollector object() {
        return object;
    }

    /** Requires validation of generated values if a schema has a keyword that generators ignore. */
    void needsCheckIf(boolean keyword) {
        needsCheck |= keyword;
    }

    /** Records that a constraint was added that the schema does not require. */
    void markStricterIf(boolean stricter) {
        stricterThanSchema |= stricter;
    }

    boolean isStricter() {
        return stricterThanSchema;
    }

    // Null comes last, since it is the least useful sample.
    private List<String> candidates(NumberConstraints numbers) {
        List<String> candidates = new ArrayList<>(types.allowed().isEmpty() ? likelyTypes(numbers) : types.allowed());
        candidates.removeAll(types.excluded());
        if (candidates.remove("null")) {
            candidates.add("null");
        }
        return candidates;
    }

    private Set<String> likelyTypes(NumberConstraints numbers) {
        Set<String> likelyTypes = new LinkedHashSet<>();
        if (object.isDeclared() || !labels.isEmpty()) {
            likelyTypes.add("object");
        }
        if (array.isDeclared()) {
            likelyTypes.add("array");
        }
        if (numbers.isBounded()) {
            likelyTypes.add(
                    numbers.multipleOf() != null && JsonValues.isInteger(numbers.multipleOf()) ? "integer" : "number");
        }
        likelyTypes.addAll(List.of("string", "integer", "number", "object", "array", "boolean", "null"));
        return likelyTypes;
    }
}
