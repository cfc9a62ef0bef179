package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.json.JsonValueSet;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that {@code enum} and {@code const} allow.
 *
 * @param allowed null if every value is allowed
 * @param source the address of the keyword that lists them; empty if there is none
 */
@Internal
public record EnumConstraints(@Nullable List<JsonNode> allowed, String source) {

    static final EnumConstraints ANY = new EnumConstraints(null, "");

    public EnumConstraints {
        allowed = allowed == null ? null : List.copyOf(allowed);
    }

    /** @throws GenerationFailure if no value is left */
    EnumConstraints narrowedTo(Collection<JsonNode> values, JsonNode keyword, String keywordAddress) {
        List<JsonNode> list = new ArrayList<>(values);
        if (allowed != null) {
            JsonValueSet before = JsonValueSet.of(allowed);
            list.removeIf(value -> !before.contains(value));
            if (list.isEmpty()) {
                throw GenerationFailure.contradiction(
                        "no value of " + ReferenceResolver.bare(keywordAddress) + ", which allows "
                                + JsonValues.shorten(keyword.toString()) + ", is also allowed by "
                                + ReferenceResolver.bare(source),
                        source,
                        keywordAddress);
            }
        } else if (list.isEmpty()) {
            throw GenerationFailure.contradiction("`enum` is empty, so it allows no value", keywordAddress);
        }
        return new EnumConstraints(list, keywordAddress);
    }

    /**
     * Keeps only the values of the allowed types.
     *
     * @throws GenerationFailure if no value is left
     */
    EnumConstraints ofTypes(TypeConstraints types) {
        Set<String> names = types.allowed();
        if (allowed == null || names.isEmpty()) {
            return this;
        }
        List<JsonNode> left = new ArrayList<>(allowed);
        left.removeIf(value -> names.stream().noneMatch(type -> JsonValues.isOfType(value, type)));
        if (left.isEmpty()) {
            throw GenerationFailure.contradiction(
                    "none of the values in " + ReferenceResolver.bare(source) + " is "
                            + JsonValues.describeTypes(names) + ", as " + ReferenceResolver.bare(types.source())
                            + " requires",
                    types.source(),
                    source);
        }
        return new EnumConstraints(left, source);
    }
}
