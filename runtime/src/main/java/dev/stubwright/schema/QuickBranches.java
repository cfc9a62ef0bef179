package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keywords that put schemas together: {@code allOf}, {@code anyOf}, {@code oneOf}, {@code not}, {@code if}. */
final class QuickBranches {

    private QuickBranches() {}

    static void add(
            JsonNode schema,
            String address,
            List<QuickJudge.Rule> rules,
            QuickJudge judge,
            Discriminators discriminators) {
        for (String branch : branches(schema, address, "allOf")) {
            rules.add(
                    new QuickJudge.Rule(branch, (value, evaluated, run) -> judge.holds(branch, value, evaluated, run)));
        }
        List<String> any = branches(schema, address, "anyOf");
        if (!any.isEmpty()) {
            rules.add(new QuickJudge.Rule(
                    Pointers.child(address, "anyOf"),
                    (value, evaluated, run) -> count(any, value, evaluated, run, judge, 1) > 0));
        }
        List<String> one = branches(schema, address, "oneOf");
        if (!one.isEmpty()) {
            rules.add(new QuickJudge.Rule(Pointers.child(address, "oneOf"), (value, evaluated, run) -> {
                int fitting = count(one, value, evaluated, run, judge, 2);
                return fitting == 1 || (fitting > 1 && isChosen(schema, address, value, run, judge, discriminators));
            }));
        }
        if (schema.has("not")) {
            String denied = Pointers.child(address, "not");
            rules.add(new QuickJudge.Rule(denied, (value, evaluated, run) -> {
                run.deny();
                try {
                    return !judge.holds(denied, value, null, run);
                } finally {
                    run.assertAgain();
                }
            }));
        }
        if (schema.has("if")) {
            rules.add(new QuickJudge.Rule(Pointers.child(address, "if"), condition(schema, address, judge)));
        }
    }

    private static List<String> branches(JsonNode schema, String address, String keyword) {
        List<String> branches = new ArrayList<>();
        for (int i = 0;
                schema.path(keyword).isArray() && i < schema.path(keyword).size();
                i++) {
            branches.add(Pointers.child(Pointers.child(address, keyword), i));
        }
        return branches;
    }

    private static int count(
            List<String> branches,
            JsonNode value,
            @Nullable Evaluated evaluated,
            QuickJudge.Run run,
            QuickJudge judge,
            int enough) {
        int fitting = 0;
        for (String branch : branches) {
            Evaluated own = evaluated == null ? null : new Evaluated();
            if (judge.holds(branch, value, own, run)) {
                fitting++;
                if (evaluated != null && own != null) {
                    evaluated.addAll(own);
                } else if (fitting >= enough) {
                    return fitting;
                }
            }
        }
        return fitting;
    }

    /** Of several branches that fit the discriminator may name the one that counts. */
    private static boolean isChosen(
            JsonNode schema,
            String address,
            JsonNode value,
            QuickJudge.Run run,
            QuickJudge judge,
            Discriminators discriminators) {
        JsonNode named = value.path(Discriminators.property(schema));
        if (!value.isObject() || !named.isValueNode()) {
            return false;
        }
        Site here = Site.at(References.bare(address));
        Optional<Site> target = discriminators.target(here, named.asText());
        for (int i = 0; target.isPresent() && i < schema.path("oneOf").size(); i++) {
            if (discriminators.branch(here, "oneOf", i).equals(target)) {
                return judge.holds(Pointers.child(Pointers.child(address, "oneOf"), i), value, null, run);
            }
        }
        return false;
    }

    private static QuickJudge.Test condition(JsonNode schema, String address, QuickJudge judge) {
        String condition = Pointers.child(address, "if");
        String met = schema.has("then") ? Pointers.child(address, "then") : null;
        String unmet = schema.has("else") ? Pointers.child(address, "else") : null;
        return (value, evaluated, run) -> {
            Evaluated own = evaluated == null ? null : new Evaluated();
            boolean holds = judge.holds(condition, value, own, run);
            if (holds && evaluated != null && own != null) {
                evaluated.addAll(own);
            }
            String next = holds ? met : unmet;
            return next == null || judge.holds(next, value, evaluated, run);
        };
    }
}
