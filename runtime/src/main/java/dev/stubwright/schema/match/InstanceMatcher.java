package dev.stubwright.schema.match;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.reference.Composition;
import dev.stubwright.schema.reference.Discriminators;
import dev.stubwright.schema.reference.ReferenceResolver;
import dev.stubwright.schema.reference.SchemaResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tests whether a value matches a schema. Generation uses this instead of the validator because it is faster, and because an
 * address contains the dynamic scope of {@code $dynamicRef}. Formats are not asserted, and discriminators only decide between
 * branches. So a value that does not match is invalid, but one that matches must still be validated.
 */
@Internal
public final class InstanceMatcher implements SubschemaMatcher {

    private static final Set<String> REFERRING = Set.of("$ref", "$dynamicRef", "$recursiveRef", "dependentSchemas");

    private final ReferenceResolver references;
    private final Dialect dialect;
    private final Discriminators discriminators;
    private final RequiredMatcher required;
    private final Map<String, List<KeywordMatcher>> compiled = new ConcurrentHashMap<>();

    public InstanceMatcher(ReferenceResolver references, Dialect dialect, SchemaResources resources) {
        this.references = references;
        this.dialect = dialect;
        this.discriminators = new Discriminators(resources);
        this.required = new RequiredMatcher(new Composition(resources));
    }

    /**
     * Whether a value matches the schema at an address.
     *
     * @throws MatchLimitException if the schema is too complex to match
     */
    public boolean matches(String address, JsonNode value, Direction direction) {
        return failedKeyword(address, value, direction).isEmpty();
    }

    /**
     * The address of the keyword that a value violates; empty if it matches.
     *
     * @throws MatchLimitException if the schema is too complex to match
     */
    public Optional<String> failedKeyword(String address, JsonNode value, Direction direction) {
        MatchState state = new MatchState(direction, value);
        state.enterReference(address, value);
        return matches(address, value, null, state) ? Optional.empty() : Optional.of(state.failed());
    }

    @Override
    public boolean matches(String address, JsonNode value, @Nullable EvaluatedChildren evaluated, MatchState state) {
        state.enterSchema(address);
        try {
            for (KeywordMatcher keyword : keywords(address)) {
                if (!keyword.matches(value, evaluated, state)) {
                    if (!isMoreSpecific(state.failed(), keyword.address())) {
                        state.fail(keyword.address());
                    }
                    return false;
                }
            }
            return true;
        } finally {
            state.leaveSchema();
        }
    }

    /** Whether the failed keyword explains the failure better than the one that contains it or refers to it. */
    private static boolean isMoreSpecific(String failed, String containing) {
        return failed.startsWith(containing)
                || REFERRING.contains(containing.substring(containing.lastIndexOf('/') + 1));
    }

    private List<KeywordMatcher> keywords(String address) {
        List<KeywordMatcher> known = compiled.get(address);
        if (known == null) {
            known = compile(address);
            compiled.put(address, known);
        }
        return known;
    }

    private List<KeywordMatcher> compile(String address) {
        JsonNode schema = references.schemaAt(address);
        if (schema.isMissingNode() || JsonValues.isFalse(schema)) {
            return List.of(new KeywordMatcher(address, (value, evaluated, state) -> false));
        }
        List<KeywordMatcher> keywords = new ArrayList<>();
        ReferenceMatchers.add(schema, address, keywords, this, references);
        if (dialect == Dialect.OPENAPI_3_0 && !keywords.isEmpty()) {
            return List.copyOf(keywords);
        }
        AssertionMatchers.add(schema, address, keywords, dialect);
        ContainerMatchers.add(schema, address, keywords, this);
        required.add(schema, address, keywords);
        CompositionMatchers.add(schema, address, keywords, this, discriminators);
        return UnevaluatedMatchers.addLast(schema, address, keywords, this);
    }
}
