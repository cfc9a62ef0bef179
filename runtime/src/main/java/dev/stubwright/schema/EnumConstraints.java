package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which values {@code enum} and {@code const} leave.
 *
 * @param allowed null for any
 * @param source the address of the keyword that lists them; empty if none does
 */
record EnumConstraints(@Nullable List<JsonNode> allowed, String source) {

    static final EnumConstraints ANY = new EnumConstraints(null, "");

    EnumConstraints {
        allowed = allowed == null ? null : List.copyOf(allowed);
    }

    /** @throws GenerationFailure if no value is left */
    EnumConstraints narrowedTo(Collection<JsonNode> values, JsonNode keyword, String from) {
        List<JsonNode> list = new ArrayList<>(values);
        if (allowed != null) {
            ValueSet before = ValueSet.of(allowed);
            list.removeIf(value -> !before.contains(value));
            if (list.isEmpty()) {
                throw GenerationFailure.contradiction(
                        References.bare(from) + " allows " + Values.shorten(keyword.toString()) + ", and "
                                + References.bare(source) + " nothing of it",
                        source,
                        from);
            }
        } else if (list.isEmpty()) {
            throw GenerationFailure.contradiction("it allows no value at all", from);
        }
        return new EnumConstraints(list, from);
    }

    /**
     * Leaves only the values of a type that is allowed.
     *
     * @throws GenerationFailure if no value is left
     */
    EnumConstraints ofTypes(TypeConstraints types) {
        Set<String> names = types.allowed();
        if (allowed == null || names.isEmpty()) {
            return this;
        }
        List<JsonNode> left = new ArrayList<>(allowed);
        left.removeIf(value -> names.stream().noneMatch(type -> Values.isOfType(value, type)));
        if (left.isEmpty()) {
            throw GenerationFailure.contradiction(
                    "none of the values that " + References.bare(source) + " allows is "
                            + Values.describeTypes(names) + ", as " + References.bare(types.source())
                            + " requires",
                    types.source(),
                    source);
        }
        return new EnumConstraints(left, source);
    }
}
