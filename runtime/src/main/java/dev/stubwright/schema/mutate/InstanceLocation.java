package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.constraint.BranchChoice;
import dev.stubwright.schema.constraint.ConstraintMerger;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.constraint.ValueConstraints;
import dev.stubwright.schema.generate.GenerationPath;
import dev.stubwright.schema.json.DeepStack;
import dev.stubwright.schema.reference.Discriminators;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A location in a valid instance, and the schemas that apply there.
 *
 * @param value the value at the location
 * @param roots the addresses of the schemas that apply
 * @param pointers the same, and those of the branches that match the value
 * @param demand the constraints of all these schemas
 * @param choices the branches that they offer
 * @param around the location around it that must be validated when this one changes; null if there is none
 */
record InstanceLocation(
        GenerationPath place,
        JsonNode value,
        List<SubschemaRef> roots,
        List<SubschemaRef> pointers,
        ValueConstraints demand,
        List<BranchChoice> choices,
        @Nullable InstanceLocation around) {

    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    /** Keywords whose result depends on values inside the value, and not only on their presence. */
    private static final Set<String> LOOKING_INSIDE = Set.of(
            "oneOf",
            "anyOf",
            "not",
            "if",
            "enum",
            "const",
            "contains",
            "uniqueItems",
            "unevaluatedItems",
            "unevaluatedProperties",
            "dependentSchemas",
            "$dynamicRef",
            "$recursiveRef");

    String path() {
        return place.path();
    }

    /** The path with wildcards for indices, since all items of an array need only be covered once. */
    String pathPattern() {
        return INDEX.matcher(place.path()).replaceAll("/*");
    }

    /** Whether the same schemas apply at a location around this one. */
    boolean isRecursive() {
        return place.around() != null && place.recurrences(place.schemas()) > 0;
    }

    /** The address of the first schema, marked where the value must not fit it. */
    String origin() {
        return first() instanceof SubschemaRef.Not ? "!" + first().address() : first().address();
    }

    SubschemaRef first() {
        return demand.first();
    }

    /** The constraints of a property; empty if it is forbidden, or has no valid value. */
    Optional<ValueConstraints> property(String name, ConstraintMerger merger) {
        try {
            return DeepStack.call(
                    () -> demand.object().properties().at(name).flatMap(pointers -> merger.outline(pointers)
                            .constraints()));
        } catch (StackOverflowError endless) {
            return Optional.empty();
        }
    }

    /** Whether a property is possible, but excluded from the direction. */
    boolean excludesProperty(String name, Direction direction, ConstraintMerger merger) {
        return property(name, merger)
                .filter(asked -> asked.isExcludedFrom(direction))
                .isPresent();
    }

    /** Whether a property is possible in the direction. */
    boolean allowsProperty(String name, Direction direction, ConstraintMerger merger) {
        return property(name, merger)
                .filter(asked -> !asked.isExcludedFrom(direction))
                .isPresent();
    }

    /** The outermost location that a change here can make invalid. */
    InstanceLocation outermostAffected() {
        return around == null ? this : around.outermostAffected();
    }

    /** Whether this location may become invalid although values inside it match their own schemas. */
    boolean dependsOnInside(ConstraintMerger merger) {
        return demand.subschemas().stream().map(merger.lookup()::schema).anyMatch(schema -> LOOKING_INSIDE.stream()
                .anyMatch(schema::has));
    }

    /** Whether a property is the discriminator that names the schema that applies here. */
    boolean isDiscriminatedBy(String property, ConstraintMerger merger) {
        return demand.subschemas().stream()
                .map(merger.lookup()::schema)
                .anyMatch(schema -> Discriminators.property(schema).equals(property));
    }
}
