package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.Direction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The merged constraints that several subschemas place on one value.
 *
 * @param subschemas all subschemas that apply, in the order in which they were found
 * @param choices the choices between branches that are still open
 * @param labels the values that discriminators require, by property
 * @param excludedSource the address of the last keyword that excludes a type or value; empty if there is none
 * @param candidates the types to try, the most likely first
 * @param needsCheck whether generators ignore a keyword, so that generated values must be validated
 * @param stricterThanSchema whether a constraint was added that the schema does not require, so that a
 *     contradiction does not prove that the schema has no instance
 */
@Internal
public record ValueConstraints(
        Set<SubschemaRef> subschemas,
        List<BranchChoice> choices,
        Map<String, String> labels,
        TypeConstraints types,
        EnumConstraints values,
        ExcludedValues excluded,
        String excludedSource,
        NumberConstraints number,
        StringConstraints string,
        ArrayConstraints array,
        ObjectConstraints object,
        Annotations annotations,
        List<String> candidates,
        boolean needsCheck,
        boolean stricterThanSchema) {

    public ValueConstraints {
        subschemas = Collections.unmodifiableSet(new LinkedHashSet<>(subschemas));
        choices = List.copyOf(choices);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        candidates = List.copyOf(candidates);
    }

    public boolean isExcludedFrom(Direction direction) {
        return annotations.isExcludedFrom(direction);
    }

    public boolean excludes(JsonNode value) {
        return excluded.contains(value);
    }

    /** The first subschema, for messages. */
    public SubschemaRef first() {
        return subschemas.isEmpty()
                ? SubschemaRef.root()
                : subschemas.iterator().next();
    }

    /** Whether any keyword applies to values of a type. */
    public boolean isAbout(String type) {
        return switch (type) {
            case "object" -> object.isDeclared() || !labels.isEmpty();
            case "array" -> array.hasKeywords();
            case "number", "integer" -> number.isBounded();
            case "string" -> string.isDeclared();
            default -> false;
        };
    }
}
