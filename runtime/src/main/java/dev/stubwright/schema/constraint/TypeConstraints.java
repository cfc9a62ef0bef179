package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The types that a value may have.
 *
 * @param allowed empty if every type is allowed
 * @param source the address of the keyword that limits them; empty if there is none
 */
@Internal
public record TypeConstraints(Set<String> allowed, Set<String> excluded, String source) {

    static final TypeConstraints ANY = new TypeConstraints(Set.of(), Set.of(), "");

    private static final Set<String> ALL_TYPES =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");

    public TypeConstraints {
        allowed = Collections.unmodifiableSet(new LinkedHashSet<>(allowed));
        excluded = Set.copyOf(excluded);
    }

    /** The types in the keyword {@code type}; empty if every type is allowed. */
    static Set<String> named(JsonNode schema, Dialect dialect) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.elements().forEachRemaining(listed -> types.add(listed.asText()));
        if (dialect == Dialect.OPENAPI_3_0
                && !types.isEmpty()
                && schema.path("nullable").asBoolean(false)) {
            types.add("null");
        }
        return types;
    }

    /** @throws GenerationFailure if no type is left */
    TypeConstraints narrowedTo(Set<String> types, String keywordAddress) {
        Set<String> remaining = new LinkedHashSet<>(types);
        if (remaining.contains("number")) {
            remaining.remove("integer");
        }
        if (!allowed.isEmpty()) {
            remaining = common(remaining);
            if (remaining.isEmpty()) {
                throw GenerationFailure.contradiction(
                        "the value must be " + JsonValues.describeTypes(types) + " by "
                                + ReferenceResolver.bare(keywordAddress)
                                + ", but " + JsonValues.describeTypes(allowed) + " by "
                                + ReferenceResolver.bare(source),
                        source,
                        keywordAddress);
            }
        }
        return remaining.equals(allowed) ? this : new TypeConstraints(remaining, excluded, keywordAddress);
    }

    private Set<String> common(Set<String> types) {
        Set<String> common = new LinkedHashSet<>();
        for (String type : allowed) {
            if (types.contains(type) || (type.equals("integer") && types.contains("number"))) {
                common.add(type);
            } else if (type.equals("number") && types.contains("integer")) {
                common.add("integer");
            }
        }
        return common;
    }

    TypeConstraints without(String type) {
        Set<String> allExcluded = new LinkedHashSet<>(excluded);
        allExcluded.add(type);
        if (type.equals("number")) {
            allExcluded.add("integer");
        }
        return new TypeConstraints(allowed, allExcluded, source);
    }

    public boolean isOnly(String type) {
        return allowed.size() == 1 && allowed.contains(type);
    }

    public boolean allows(String type) {
        return !excluded.contains(type)
                && (allowed.isEmpty()
                        ? ALL_TYPES.contains(type)
                        : allowed.contains(type) || (type.equals("integer") && allowed.contains("number")));
    }

    /** Whether all allowed types are excluded. */
    boolean isNone() {
        return excluded.containsAll(allowed.isEmpty() ? ALL_TYPES : allowed);
    }
}
