package dev.stubwright.schema.match;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Matches {@code unevaluatedProperties} and {@code unevaluatedItems}, which depend on the properties and items that the other
 * keywords evaluate.
 */
final class UnevaluatedMatchers {

    private UnevaluatedMatchers() {}

    static List<KeywordMatcher> addLast(
            JsonNode schema, String address, List<KeywordMatcher> others, SubschemaMatcher subschemas) {
        List<KeywordMatcher> last = new ArrayList<>();
        if (schema.has("unevaluatedProperties")) {
            String rest = JsonPointers.child(address, "unevaluatedProperties");
            last.add(new KeywordMatcher(rest, properties(rest, subschemas)));
        }
        if (schema.has("unevaluatedItems")) {
            String rest = JsonPointers.child(address, "unevaluatedItems");
            last.add(new KeywordMatcher(rest, items(rest, subschemas)));
        }
        if (last.isEmpty()) {
            return List.copyOf(others);
        }
        List<KeywordMatcher> keywords = List.copyOf(others);
        return List.of(new KeywordMatcher(address, (value, evaluated, state) -> {
            EvaluatedChildren own = new EvaluatedChildren();
            if (!all(keywords, value, own, state) || !all(last, value, own, state)) {
                return false;
            }
            if (evaluated != null) {
                evaluated.addAll(own);
            }
            return true;
        }));
    }

    private static boolean all(
            List<KeywordMatcher> keywords, JsonNode value, EvaluatedChildren evaluated, MatchState state) {
        for (KeywordMatcher keyword : keywords) {
            if (!keyword.matches(value, evaluated, state)) {
                state.fail(keyword.address());
                return false;
            }
        }
        return true;
    }

    private static KeywordMatcher.Condition properties(String rest, SubschemaMatcher subschemas) {
        return (value, evaluated, state) -> {
            if (!value.isObject() || evaluated == null) {
                return true;
            }
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                if (!evaluated.hasProperty(property.getKey())) {
                    if (!subschemas.matches(rest, property.getValue(), null, state)) {
                        return false;
                    }
                    evaluated.addProperty(property.getKey());
                }
            }
            return true;
        };
    }

    private static KeywordMatcher.Condition items(String rest, SubschemaMatcher subschemas) {
        return (value, evaluated, state) -> {
            for (int i = 0; value.isArray() && evaluated != null && i < value.size(); i++) {
                if (!evaluated.hasItem(i)) {
                    if (!subschemas.matches(rest, value.path(i), null, state)) {
                        return false;
                    }
                    evaluated.addItem(i);
                }
            }
            return true;
        };
    }
}
