package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code $ref}, {@code $dynamicRef} and {@code $recursiveRef}. */
final class QuickReferences {

    private QuickReferences() {}

    static void add(
            JsonNode schema, String address, List<QuickJudge.Rule> rules, QuickJudge judge, References references) {
        String keyword = References.keyword(schema);
        for (Optional<String> target : references.targets(address, schema)) {
            rules.add(new QuickJudge.Rule(
                    Pointers.child(address, keyword),
                    (value, evaluated, run) ->
                            target.isPresent() && follow(target.get(), value, evaluated, run, judge)));
        }
    }

    private static boolean follow(
            String target, JsonNode value, @Nullable Evaluated evaluated, QuickJudge.Run run, QuickJudge judge) {
        if (run.isCircle(target, value)) {
            run.broken = target;
            return false;
        }
        run.enter(target, value);
        try {
            return judge.holds(target, value, evaluated, run);
        } finally {
            run.leave();
        }
    }
}
