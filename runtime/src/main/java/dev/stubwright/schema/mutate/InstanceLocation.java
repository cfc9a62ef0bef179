package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.constraint.BranchChoice;
import dev.stubwright.schema.constraint.ConstraintMerger;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.constraint.ValueConstraints;
import dev.stubwright.schema.generate.GenerationPath;
import dev.stubwright.schema.json.StackOverflowRetry;
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
 * @param roots the schemas that apply
 * @param rootsAndBranches the same and the branches that match the value
 * @param constraints the constraints of all these schemas
 * @param choices the choices between their branches
 * @param affectedOuter the location around it that must be validated when this one changes; null if there is none
 */
record InstanceLocation(
        GenerationPath generationPath,
        JsonNode value,
        List<SubschemaRef> roots,
        List<SubschemaRef> rootsAndBranches,
        ValueConstraints constraints,
        List<BranchChoice> choices,
        @Nullable InstanceLocation affectedOuter) {

    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    /** Keywords whose result depends on values inside the value, and not only on their presence. */
    private static final Set<String> DEPEND_ON_NESTED_VALUES = Set.of(
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
        return generationPath.pointer();
    }

    /** The path with wildcards for indices, since all items of an array need only be covered once. */
    String pathPattern() {
        return INDEX.matcher(generationPath.pointer()).replaceAll("/*");
    }

    /** Whether the same schemas apply at a location around this one. */
    boolean isRecursive() {
        return generationPath.parent() != null && generationPath.recursionDepth(generationPath.schemas()) > 0;
    }

    /** The address of the first schema, marked where the value must not fit it. */
    String origin() {
        return first() instanceof SubschemaRef.Not ? "!" + first().address() : first().address();
    }

    SubschemaRef first() {
        return constraints.first();
    }

    /** The constraints of a property; empty if it is forbidden, or has no valid value. */
    Optional<ValueConstraints> property(String name, ConstraintMerger merger) {
        try {
            return StackOverflowRetry.call(
                    () -> constraints.object().properties().at(name).flatMap(subschemas -> merger.initialConstraints(
                                    subschemas)
                            .constraints()));
        } catch (StackOverflowError tooDeep) {
            return Optional.empty();
        }
    }

    /** Whether a property is possible, but excluded from the direction. */
    boolean excludesProperty(String name, Direction direction, ConstraintMerger merger) {
        return property(name, merger)
                .filter(constraints -> constraints.isExcludedFrom(direction))
                .isPresent();
    }

    /** Whether a property is possible in the direction. */
    boolean allowsProperty(String name, Direction direction, ConstraintMerger merger) {
        return property(name, merger)
                .filter(constraints -> !constraints.isExcludedFrom(direction))
                .isPresent();
    }

    /** The outermost location that a change here can make invalid. */
    InstanceLocation outermostAffected() {
        return affectedOuter == null ? this : affectedOuter.outermostAffected();
    }

    /** Whether this location may become invalid although values inside it match their own schemas. */
    boolean dependsOnInside(ConstraintMerger merger) {
        return constraints.subschemas().stream()
                .map(merger.lookup()::schema)
                .anyMatch(schema -> DEPEND_ON_NESTED_VALUES.stream().anyMatch(schema::has));
    }

    /** Whether a property is the discriminator that names the schema that applies here. */
    boolean isDiscriminatedBy(String property, ConstraintMerger merger) {
        return constraints.subschemas().stream()
                .map(merger.lookup()::schema)
                .anyMatch(schema -> Discriminators.propertyName(schema).equals(property));
    }
}
