package dev.stubwright.schema.match;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.json.ReferenceLimit;
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
    private long limit = ReferenceLimit.MINIMUM;

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

    /** Whether a reference is already being followed for the same value, as in the validator. */
    @SuppressWarnings("ReferenceEquality") // an equal value elsewhere is another location
    boolean isCircle(String address, JsonNode value) {
        for (Visit visit : open) {
            if (visit.value() == value && visit.address().equals(address) && (negations - visit.negations()) % 2 == 0) {
                return true;
            }
        }
        return false;
    }

    /** @throws MatchLimitException if more references were followed than the validator allows */
    void enterReference(String address, JsonNode value) {
        if (++visits > limit) {
            limit = ReferenceLimit.of(instance);
            if (visits > limit) {
                throw new MatchLimitException(address, ReferenceLimit.EXCEEDED);
            }
        }
        open.push(new Visit(address, value, negations));
    }

    void leaveReference() {
        open.pop();
    }

    /** @throws MatchLimitException if the schema is nested too deeply */
    void enterSchema(String address) {
        if (depth == MAX_DEPTH) {
            throw new MatchLimitException(address, "the schema is nested too deeply to match parts of instances");
        }
        depth++;
    }

    void leaveSchema() {
        depth--;
    }

    boolean doesNotMatch(BooleanSupplier match) {
        negations++;
        try {
            return !match.getAsBoolean();
        } finally {
            negations--;
        }
    }
}
