package dev.stubwright.schema.match;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.json.VisitLimit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/** The state of one match: open references, depth, and the keyword that failed. Used by one thread. */
final class MatchState {

    private static final int MAX_DEPTH = 400;

    private final Direction direction;
    private final JsonNode instance;
    private final Deque<Visit> open = new ArrayDeque<>();
    private String failed = "";
    private int depth;
    private int negations;
    private long visits;
    private long limit = VisitLimit.MINIMUM;

    private record Visit(String address, JsonNode value, int negations) {}

    MatchState(Direction direction, JsonNode instance) {
        this.direction = direction;
        this.instance = instance;
    }

    Direction direction() {
        return direction;
    }

    /** The address of the keyword that failed last. */
    String failed() {
        return failed;
    }

    void fail(String address) {
        failed = address;
    }

    /** Whether a reference leads back to where it is followed from, as the validator tests it. */
    @SuppressWarnings("ReferenceEquality") // an equal value elsewhere is another location
    boolean isCircle(String address, JsonNode value) {
        for (Visit visit : open) {
            if (visit.value() == value && visit.address().equals(address) && (negations - visit.negations()) % 2 == 0) {
                return true;
            }
        }
        return false;
    }

    /** @throws MatchLimitException if more references were followed than the validator would follow */
    void enter(String address, JsonNode value) {
        if (++visits > limit) {
            limit = VisitLimit.of(instance);
            if (visits > limit) {
                throw new MatchLimitException(address, VisitLimit.EXCEEDED);
            }
        }
        open.push(new Visit(address, value, negations));
    }

    void leave() {
        open.pop();
    }

    /** @throws MatchLimitException if the schema is nested too deeply */
    void descend(String address) {
        if (depth == MAX_DEPTH) {
            throw new MatchLimitException(address, "it is nested too deeply to be matched in part");
        }
        depth++;
    }

    void ascend() {
        depth--;
    }

    boolean negated(BooleanSupplier match) {
        negations++;
        try {
            return !match.getAsBoolean();
        } finally {
            negations--;
        }
    }
}
