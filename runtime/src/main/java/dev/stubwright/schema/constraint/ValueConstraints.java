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
 * What several subschemas require of one value together.
 *
 * @param subschemas all that apply, in the order in which they were met
 * @param choices what is still to be decided
 * @param labels the values of properties by which discriminators name the value's schema
 * @param excludedSource the address of the last keyword that excludes a type or value; empty if none does
 * @param candidates the types to try, the likeliest first
 * @param needsCheck whether there are keywords that generators do not follow, so that their results must be validated
 * @param inexact whether more is required here than by the schema, so that a contradiction proves nothing
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
        boolean inexact) {

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

    /** Whether any keyword is about values of a type. */
    public boolean isAbout(String type) {
        return switch (type) {
            case "object" -> object.isDeclared() || !labels.isEmpty();
            case "array" -> array.mentioned();
            case "number", "integer" -> number.isBounded();
            case "string" -> string.isDeclared();
            default -> false;
        };
    }
}
