package dev.stubwright.schema.match;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.reference.Discriminators;
import dev.stubwright.schema.reference.ReferenceResolver;
import dev.stubwright.schema.reference.SchemaAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Matches the keywords that combine subschemas: {@code allOf}, {@code anyOf}, {@code oneOf}, {@code not} and {@code if}. */
final class CompositionMatchers {

    private CompositionMatchers() {}

    static void add(
            JsonNode schema,
            String address,
            List<KeywordMatcher> keywords,
            SubschemaMatcher subschemas,
            Discriminators discriminators) {
        for (String branch : branches(schema, address, "allOf")) {
            keywords.add(new KeywordMatcher(
                    branch, (value, evaluated, state) -> subschemas.matches(branch, value, evaluated, state)));
        }
        List<String> any = branches(schema, address, "anyOf");
        if (!any.isEmpty()) {
            keywords.add(new KeywordMatcher(
                    JsonPointers.child(address, "anyOf"),
                    (value, evaluated, state) -> count(any, value, evaluated, state, subschemas, 1) > 0));
        }
        List<String> one = branches(schema, address, "oneOf");
        if (!one.isEmpty()) {
            keywords.add(new KeywordMatcher(JsonPointers.child(address, "oneOf"), (value, evaluated, state) -> {
                int matching = count(one, value, evaluated, state, subschemas, 2);
                return matching == 1
                        || (matching > 1
                                && isNamedBranchMatched(schema, address, value, state, subschemas, discriminators));
            }));
        }
        if (schema.has("not")) {
            String denied = JsonPointers.child(address, "not");
            keywords.add(new KeywordMatcher(
                    denied,
                    (value, evaluated, state) ->
                            state.doesNotMatch(() -> subschemas.matches(denied, value, null, state))));
        }
        if (schema.has("if")) {
            keywords.add(new KeywordMatcher(JsonPointers.child(address, "if"), condition(schema, address, subschemas)));
        }
    }

    private static List<String> branches(JsonNode schema, String address, String keyword) {
        List<String> branches = new ArrayList<>();
        for (int i = 0;
                schema.path(keyword).isArray() && i < schema.path(keyword).size();
                i++) {
            branches.add(JsonPointers.child(JsonPointers.child(address, keyword), i));
        }
        return branches;
    }

    private static int count(
            List<String> branches,
            JsonNode value,
            @Nullable EvaluatedChildren evaluated,
            MatchState state,
            SubschemaMatcher subschemas,
            int enough) {
        int matching = 0;
        for (String branch : branches) {
            EvaluatedChildren own = evaluated == null ? null : new EvaluatedChildren();
            if (subschemas.matches(branch, value, own, state)) {
                matching++;
                if (evaluated != null && own != null) {
                    evaluated.addAll(own);
                } else if (matching >= enough) {
                    return matching;
                }
            }
        }
        return matching;
    }

    /** Whether the branch that the discriminator selects matches. Decides between several matching branches. */
    private static boolean isNamedBranchMatched(
            JsonNode schema,
            String address,
            JsonNode value,
            MatchState state,
            SubschemaMatcher subschemas,
            Discriminators discriminators) {
        JsonNode named = value.path(Discriminators.propertyName(schema));
        if (!value.isObject() || !named.isValueNode()) {
            return false;
        }
        SchemaAddress here = SchemaAddress.parse(ReferenceResolver.bare(address));
        Optional<SchemaAddress> target = discriminators.target(here, named.asText());
        for (int i = 0; target.isPresent() && i < schema.path("oneOf").size(); i++) {
            if (discriminators.branchTarget(here, "oneOf", i).equals(target)) {
                return subschemas.matches(
                        JsonPointers.child(JsonPointers.child(address, "oneOf"), i), value, null, state);
            }
        }
        return false;
    }

    private static KeywordMatcher.Condition condition(JsonNode schema, String address, SubschemaMatcher subschemas) {
        String condition = JsonPointers.child(address, "if");
        String met = schema.has("then") ? JsonPointers.child(address, "then") : null;
        String unmet = schema.has("else") ? JsonPointers.child(address, "else") : null;
        return (value, evaluated, state) -> {
            EvaluatedChildren own = evaluated == null ? null : new EvaluatedChildren();
            boolean holds = subschemas.matches(condition, value, own, state);
            if (holds && evaluated != null && own != null) {
                evaluated.addAll(own);
            }
            String next = holds ? met : unmet;
            return next == null || subschemas.matches(next, value, evaluated, state);
        };
    }
}
