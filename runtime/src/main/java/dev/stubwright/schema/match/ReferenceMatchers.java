package dev.stubwright.schema.match;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Matches {@code $ref}, {@code $dynamicRef} and {@code $recursiveRef}. */
final class ReferenceMatchers {

    private ReferenceMatchers() {}

    static void add(
            JsonNode schema,
            String address,
            List<KeywordMatcher> keywords,
            SubschemaMatcher subschemas,
            ReferenceResolver references) {
        String keyword = ReferenceResolver.referenceKeyword(schema);
        for (Optional<String> target : references.targets(address, schema)) {
            keywords.add(new KeywordMatcher(
                    JsonPointers.child(address, keyword),
                    (value, evaluated, state) ->
                            target.isPresent() && follow(target.get(), value, evaluated, state, subschemas)));
        }
    }

    private static boolean follow(
            String target,
            JsonNode value,
            @Nullable EvaluatedChildren evaluated,
            MatchState state,
            SubschemaMatcher subschemas) {
        if (state.isCircle(target, value)) {
            state.fail(target);
            return false;
        }
        state.enterReference(target, value);
        try {
            return subschemas.matches(target, value, evaluated, state);
        } finally {
            state.leaveReference();
        }
    }
}
