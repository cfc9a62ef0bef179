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
 * Which types a value may be of.
 *
 * @param allowed empty for any
 * @param source the address of the keyword that limits them; empty if none does
 */
@Internal
public record TypeConstraints(Set<String> allowed, Set<String> excluded, String source) {

    static final TypeConstraints ANY = new TypeConstraints(Set.of(), Set.of(), "");

    private static final Set<String> ALL = Set.of("object", "array", "string", "number", "integer", "boolean", "null");

    public TypeConstraints {
        allowed = Collections.unmodifiableSet(new LinkedHashSet<>(allowed));
        excluded = Set.copyOf(excluded);
    }

    /** The types that a schema names; empty for any. */
    static Set<String> named(JsonNode schema, Dialect dialect) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.elements().forEachRemaining(one -> types.add(one.asText()));
        if (dialect == Dialect.OPENAPI_3_0
                && !types.isEmpty()
                && schema.path("nullable").asBoolean(false)) {
            types.add("null");
        }
        return types;
    }

    /** @throws GenerationFailure if no type is left */
    TypeConstraints narrowedTo(Set<String> types, String from) {
        Set<String> both = new LinkedHashSet<>(types);
        if (both.contains("number")) {
            both.remove("integer");
        }
        if (!allowed.isEmpty()) {
            both = common(both);
            if (both.isEmpty()) {
                throw GenerationFailure.contradiction(
                        "it must be " + JsonValues.describeTypes(types) + " by " + ReferenceResolver.bare(from)
                                + ", but " + JsonValues.describeTypes(allowed) + " by "
                                + ReferenceResolver.bare(source),
                        source,
                        from);
            }
        }
        return both.equals(allowed) ? this : new TypeConstraints(both, excluded, from);
    }

    private Set<String> common(Set<String> types) {
        Set<String> common = new LinkedHashSet<>();
        for (String one : allowed) {
            if (types.contains(one) || (one.equals("integer") && types.contains("number"))) {
                common.add(one);
            } else if (one.equals("number") && types.contains("integer")) {
                common.add("integer");
            }
        }
        return common;
    }

    TypeConstraints without(String type) {
        Set<String> all = new LinkedHashSet<>(excluded);
        all.add(type);
        if (type.equals("number")) {
            all.add("integer");
        }
        return new TypeConstraints(allowed, all, source);
    }

    public boolean isOnly(String type) {
        return allowed.size() == 1 && allowed.contains(type);
    }

    public boolean allows(String type) {
        return !excluded.contains(type)
                && (allowed.isEmpty()
                        ? ALL.contains(type)
                        : allowed.contains(type) || (type.equals("integer") && allowed.contains("number")));
    }

    /** Whether nothing is left of the types that are allowed. */
    boolean isNone() {
        return excluded.containsAll(allowed.isEmpty() ? ALL : allowed);
    }
}
