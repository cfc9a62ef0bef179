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
    private final ApplicationPaths reach = new ApplicationPaths();
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
    private boolean inexact;

    ValueConstraints build(Function<SubschemaRef, EvaluationScope> evaluable) {
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
                array.build(reach, evaluable),
                object.build(reach, evaluable, choices.isEmpty()),
                new Annotations(examples, readOnly, writeOnly),
                candidates(numbers),
                needsCheck,
                inexact);
    }

    /** Adds what a schema says by itself. */
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

    void narrowTypes(Set<String> allowed, String from) {
        types = types.narrowedTo(allowed, from);
    }

    void excludeType(String type, String from) {
        types = types.without(type);
        excludedSource = from;
        if (type.equals("integer")) {
            number.requireFraction();
        }
    }

    void exclude(JsonNode value, String from) {
        excluded.add(value);
        excludedSource = from;
    }

    /** @throws GenerationFailure if no type, or no listed value of such a type is left */
    void checkTypes() {
        if (types.isNone()) {
            throw GenerationFailure.contradiction(
                    "no type is left of those that " + ReferenceResolver.bare(types.source()) + " allows, since "
                            + ReferenceResolver.bare(excludedSource) + " forbids them",
                    types.source(),
                    excludedSource);
        }
        values = values.ofTypes(types);
    }

    /** Adds a subschema; returns whether it is new. */
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

    ApplicationPaths reach() {
        return reach;
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

    /** Says whether there is a keyword that generators do not follow. */
    void needsCheckIf(boolean keyword) {
        needsCheck |= keyword;
    }

    /** Says whether more was added than the schema requires. */
    void inexactIf(boolean more) {
        inexact |= more;
    }

    boolean isInexact() {
        return inexact;
    }

    /** Null comes last, since nobody learns from it. */
    private List<String> candidates(NumberConstraints numbers) {
        List<String> candidates = new ArrayList<>(types.allowed().isEmpty() ? likely(numbers) : types.allowed());
        candidates.removeAll(types.excluded());
        if (candidates.remove("null")) {
            candidates.add("null");
        }
        return candidates;
    }

    private Set<String> likely(NumberConstraints numbers) {
        Set<String> likely = new LinkedHashSet<>();
        if (object.isDeclared() || !labels.isEmpty()) {
            likely.add("object");
        }
        if (array.isDeclared()) {
            likely.add("array");
        }
        if (numbers.isBounded()) {
            likely.add(
                    numbers.multipleOf() != null && JsonValues.isInteger(numbers.multipleOf()) ? "integer" : "number");
        }
        likely.addAll(List.of("string", "integer", "number", "object", "array", "boolean", "null"));
        return likely;
    }
}
