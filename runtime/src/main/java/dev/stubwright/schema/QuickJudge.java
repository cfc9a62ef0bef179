package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value fits a schema, and nothing more. Making asks it about parts again and again, where a whole verdict with
 * its reasons would cost more than the making, and where a part means something only by the way that led to it ({@code $id},
 * {@code $dynamicRef}). Formats are not asserted and discriminators only choose, so that what it refuses is wrong for sure;
 * what is handed out is judged by {@link Judge}.
 */
final class QuickJudge {

    private static final int DEEPEST = 400;

    private final References references;
    private final Dialect dialect;
    private final Composition composition;
    private final Discriminators discriminators;
    private final Map<String, List<Rule>> compiled = new ConcurrentHashMap<>();

    QuickJudge(References references, Dialect dialect, Resources resources) {
        this.references = references;
        this.dialect = dialect;
        this.composition = new Composition(resources);
        this.discriminators = new Discriminators(resources);
    }

    /** One keyword. */
    record Rule(String address, Test test) {}

    /** What a keyword asks. */
    interface Test {
        boolean holds(JsonNode value, @Nullable Evaluated evaluated, Run run);
    }

    /** One judgement. */
    static final class Run {
        final Direction direction;
        private final Deque<Visit> open = new ArrayDeque<>();
        String broken = "";
        int depth;
        private int denials;
        private final JsonNode whole;
        private long visits;
        private long most = Visits.FREE;

        private record Visit(String schema, JsonNode value, int denials) {}

        Run(Direction direction, JsonNode whole) {
            this.direction = direction;
            this.whole = whole;
        }

        /** What {@link Visits#isCircle} tells. */
        @SuppressWarnings("ReferenceEquality") // an equal value elsewhere is another place
        boolean isCircle(String schema, JsonNode value) {
            for (Visit visit : open) {
                if (visit.value() == value && visit.schema().equals(schema) && (denials - visit.denials()) % 2 == 0) {
                    return true;
                }
            }
            return false;
        }

        /** @throws EndlessException if there have been more references than the judge itself would follow */
        void enter(String schema, JsonNode value) {
            if (++visits > most) {
                most = Visits.most(whole);
                if (visits > most) {
                    throw new EndlessException(schema, Visits.TOO_MANY);
                }
            }
            open.push(new Visit(schema, value, denials));
        }

        void deny() {
            denials++;
        }

        void assertAgain() {
            denials--;
        }

        void leave() {
            open.pop();
        }
    }

    boolean fits(String address, JsonNode value, Direction direction) {
        return broken(address, value, direction).isEmpty();
    }

    /** A schema whose references multiply, or that is nested too deep: nothing is known of the value. */
    static final class EndlessException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String schema;

        EndlessException(String schema, String reason) {
            super(reason, null, false, false);
            this.schema = schema;
        }

        String schema() {
            return schema;
        }
    }

    /** The address of the keyword that a value breaks; empty if it fits. */
    Optional<String> broken(String address, JsonNode value, Direction direction) {
        try {
            return verdict(address, value, direction);
        } catch (EndlessException endless) {
            throw new Refused(endless.schema(), String.valueOf(endless.getMessage()));
        }
    }

    private Optional<String> verdict(String address, JsonNode value, Direction direction) {
        Run run = new Run(direction, value);
        if (Facet.isNegation(address)) {
            String denied = Facet.schema(address);
            run.enter(denied, value);
            return holds(denied, value, null, run) ? Optional.of(denied) : Optional.empty();
        }
        run.enter(address, value);
        // What else is no schema stands beside one that says the same.
        return Facet.isFacet(address) || holds(address, value, null, run) ? Optional.empty() : Optional.of(run.broken);
    }

    boolean holds(String address, JsonNode value, @Nullable Evaluated evaluated, Run run) {
        if (++run.depth > DEEPEST) {
            run.depth--;
            throw new EndlessException(address, "it is nested too deep to be judged in part");
        }
        try {
            for (Rule rule : rules(address)) {
                if (!rule.test().holds(value, evaluated, run)) {
                    run.broken = run.broken.startsWith(rule.address()) ? run.broken : named(rule, run);
                    return false;
                }
            }
            return true;
        } finally {
            run.depth--;
        }
    }

    /** The innermost keyword that is broken, unless it is one of several ways of which none was needed. */
    private static String named(Rule rule, Run run) {
        String keyword = rule.address().substring(rule.address().lastIndexOf('/') + 1);
        return switch (keyword) {
            case "$ref", "$dynamicRef", "$recursiveRef", "dependentSchemas" -> run.broken;
            default -> rule.address();
        };
    }

    private List<Rule> rules(String address) {
        List<Rule> known = compiled.get(address);
        if (known == null) {
            known = compile(address);
            compiled.put(address, known);
        }
        return known;
    }

    private List<Rule> compile(String address) {
        JsonNode schema = references.node(address);
        if (schema.isMissingNode() || Values.isFalse(schema)) {
            return List.of(new Rule(address, (value, evaluated, run) -> false));
        }
        List<Rule> rules = new ArrayList<>();
        QuickReferences.add(schema, address, rules, this, references);
        if (dialect == Dialect.OPENAPI_3_0 && !rules.isEmpty()) {
            return List.copyOf(rules);
        }
        QuickValues.add(schema, address, rules, dialect);
        QuickStructures.add(schema, address, rules, this);
        if (schema.path("required").isArray()) {
            rules.add(new Rule(Pointers.child(address, "required"), required(schema.path("required"), address)));
        }
        QuickBranches.add(schema, address, rules, this, discriminators);
        return QuickUnevaluated.around(schema, address, rules, this);
    }

    private Test required(JsonNode names, String address) {
        Map<String, Boolean> excused = new ConcurrentHashMap<>();
        return (value, evaluated, run) -> {
            if (!value.isObject()) {
                return true;
            }
            for (JsonNode name : names) {
                if (!value.has(name.asText())
                        && !excused.computeIfAbsent(
                                run.direction + name.asText(),
                                key -> isExcused(address, name.asText(), run.direction))) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Whether a property does not travel in a direction, as far as any part of the schema around says so. */
    private boolean isExcused(String address, String name, Direction direction) {
        String whole = address;
        while (true) {
            int last = whole.lastIndexOf('/');
            if (last < 0 || !whole.substring(0, last).endsWith("/allOf")) {
                break;
            }
            whole = whole.substring(0, last - "/allOf".length());
        }
        return composition.hasPropertyWith(
                Site.at(References.bare(whole)), name, DirectionKeyword.excluding(direction));
    }
}
