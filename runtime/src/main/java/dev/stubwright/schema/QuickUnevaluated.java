package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code unevaluatedProperties} and {@code unevaluatedItems}, which ask what all other keywords have looked at. */
final class QuickUnevaluated {

    private QuickUnevaluated() {}

    static List<QuickJudge.Rule> around(
            JsonNode schema, String address, List<QuickJudge.Rule> others, QuickJudge judge) {
        List<QuickJudge.Rule> last = new ArrayList<>();
        if (schema.has("unevaluatedProperties")) {
            String rest = Pointers.child(address, "unevaluatedProperties");
            last.add(new QuickJudge.Rule(rest, properties(rest, judge)));
        }
        if (schema.has("unevaluatedItems")) {
            String rest = Pointers.child(address, "unevaluatedItems");
            last.add(new QuickJudge.Rule(rest, items(rest, judge)));
        }
        if (last.isEmpty()) {
            return List.copyOf(others);
        }
        List<QuickJudge.Rule> rules = List.copyOf(others);
        return List.of(new QuickJudge.Rule(address, (value, evaluated, run) -> {
            Evaluated own = new Evaluated();
            if (!all(rules, value, own, run) || !all(last, value, own, run)) {
                return false;
            }
            if (evaluated != null) {
                evaluated.addAll(own);
            }
            return true;
        }));
    }

    private static boolean all(List<QuickJudge.Rule> rules, JsonNode value, Evaluated evaluated, QuickJudge.Run run) {
        for (QuickJudge.Rule rule : rules) {
            if (!rule.test().holds(value, evaluated, run)) {
                run.broken = rule.address();
                return false;
            }
        }
        return true;
    }

    private static QuickJudge.Test properties(String rest, QuickJudge judge) {
        return (value, evaluated, run) -> {
            if (!value.isObject() || evaluated == null) {
                return true;
            }
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                if (!evaluated.hasProperty(property.getKey())) {
                    if (!judge.holds(rest, property.getValue(), null, run)) {
                        return false;
                    }
                    evaluated.property(property.getKey());
                }
            }
            return true;
        };
    }

    private static QuickJudge.Test items(String rest, QuickJudge judge) {
        return (value, evaluated, run) -> {
            for (int i = 0; value.isArray() && evaluated != null && i < value.size(); i++) {
                if (!evaluated.hasItem(i)) {
                    if (!judge.holds(rest, value.path(i), null, run)) {
                        return false;
                    }
                    evaluated.item(i);
                }
            }
            return true;
        };
    }
}
