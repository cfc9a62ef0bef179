package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.json.ReferenceLimit;
import dev.stubwright.schema.reference.SchemaAddress;
import java.util.ArrayDeque;
import java.util.Deque;

/** The state of a validation: the references that are being followed, and cached results. */
final class EvaluationState {

    private final Deque<Visit> open = new ArrayDeque<>();
    private final ResultCache cache = new ResultCache();
    private final SchemaAddress entry;
    private int branches;
    private long visitsLeft;

    private EvaluationState(SchemaAddress entry, long visitsLeft) {
        this.entry = entry;
        this.visitsLeft = visitsLeft;
    }

    static void begin(ExecutionContext execution, SchemaAddress entry, JsonNode instance) {
        EvaluationState state = new EvaluationState(entry, ReferenceLimit.of(instance));
        execution.getCollectorContext().put(EvaluationState.class, state);
    }

    static EvaluationState of(ExecutionContext execution) {
        return execution
                .getCollectorContext()
                .computeIfAbsent(
                        EvaluationState.class,
                        key -> new EvaluationState(SchemaAddress.inDocument(""), ReferenceLimit.MINIMUM));
    }

    /** Whether a referenced schema is already being applied at an instance location. */
    @SuppressWarnings("ReferenceEquality") // the validators of a location share the path object, and equals() is slow
    boolean isActive(SchemaAddress address, NodePath at) {
        for (Visit visit : open) {
            if (visit.at == at && visit.address.equals(address)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a reference leads back to a schema that is already being applied at the same instance location. A schema that refers
     * to itself in a {@code not} is applied once more, so that the failure of the circular reference does not make an instance valid.
     */
    @SuppressWarnings("ReferenceEquality") // as above
    boolean isCircle(SchemaAddress address, NodePath at, NodePath evaluation) {
        for (Visit visit : open) {
            // Not a circle: a base selects a subtype by discriminator, and the subtype refers to its base.
            if (visit.at != at || visit.byDiscriminator) {
                return false;
            }
            if (visit.address.equals(address) && !isNegated(evaluation, visit.depth)) {
                return true;
            }
        }
        return at.getNameCount() == 0 && address.equals(entry) && !isNegated(evaluation, 0);
    }

    private static boolean isNegated(NodePath evaluation, int from) {
        boolean negated = false;
        for (int i = from; i < evaluation.getNameCount(); i++) {
            negated ^= "not".equals(evaluation.getElement(i));
        }
        return negated;
    }

    ResultCache cache() {
        return cache;
    }

    /** Whether a branch of a {@code oneOf} or {@code anyOf} is being validated. */
    boolean isInBranch() {
        return branches > 0;
    }

    void enterBranch() {
        branches++;
    }

    void leaveBranch() {
        branches--;
    }

    /** Whether a discriminator selected a schema for this location. Then results depend on it and must not be cached. */
    @SuppressWarnings("ReferenceEquality") // as above
    boolean isBelowDiscriminator(NodePath at) {
        for (Visit visit : open) {
            if (visit.at != at) {
                return false;
            }
            if (visit.byDiscriminator) {
                return true;
            }
        }
        return false;
    }

    /** @throws TooManyVisitsException if the limit is reached */
    void enter(SchemaAddress address, NodePath at, NodePath evaluation, boolean byDiscriminator) {
        if (--visitsLeft < 0) {
            throw new TooManyVisitsException();
        }
        open.push(new Visit(address, at, evaluation.getNameCount(), byDiscriminator));
    }

    void leave() {
        open.pop();
    }

    private record Visit(SchemaAddress address, NodePath at, int depth, boolean byDiscriminator) {}

    static final class TooManyVisitsException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyVisitsException() {
            super(ReferenceLimit.EXCEEDED, null, false, false);
        }
    }
}
