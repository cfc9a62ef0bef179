package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.json.VisitLimit;
import dev.stubwright.schema.reference.SchemaAddress;
import java.util.ArrayDeque;
import java.util.Deque;

/** The state of one validation: the referenced schemas being applied, each at a location, and results so far. */
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
        EvaluationState state = new EvaluationState(entry, VisitLimit.of(instance));
        execution.getCollectorContext().put(EvaluationState.class, state);
    }

    static EvaluationState of(ExecutionContext execution) {
        return execution
                .getCollectorContext()
                .computeIfAbsent(
                        EvaluationState.class, key -> new EvaluationState(SchemaAddress.of(""), VisitLimit.MINIMUM));
    }

    /** Whether a schema is being applied at a location. Validators of one location share the path object. */
    @SuppressWarnings("ReferenceEquality") // equal paths of different objects cannot meet, and comparing is slow
    boolean isOpen(SchemaAddress site, NodePath at) {
        for (Visit visit : open) {
            if (visit.at == at && visit.site.equals(site)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a reference leads back to a schema that is being applied at the same location. A schema that refers to itself
     * below a {@code not} is applied once more, so that its failure cannot make anything valid.
     */
    @SuppressWarnings("ReferenceEquality") // as above
    boolean isCircle(SchemaAddress site, NodePath at, NodePath evaluation) {
        for (Visit visit : open) {
            // A subtype refers to its base, which named the subtype by its discriminator: that is no circle.
            if (visit.at != at || visit.byDiscriminator) {
                return false;
            }
            if (visit.site.equals(site) && !isNegated(evaluation, visit.depth)) {
                return true;
            }
        }
        return at.getNameCount() == 0 && site.equals(entry) && !isNegated(evaluation, 0);
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

    /** Whether the branches of a {@code oneOf} or {@code anyOf} are being validated, which may repeat work. */
    boolean isInBranch() {
        return branches > 0;
    }

    void enterBranch() {
        branches++;
    }

    void leaveBranch() {
        branches--;
    }

    /** Whether a discriminator led to this location. Then it is not evaluated again, and results must not be cached. */
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
    void enter(SchemaAddress site, NodePath at, NodePath evaluation, boolean byDiscriminator) {
        if (--visitsLeft < 0) {
            throw new TooManyVisitsException();
        }
        open.push(new Visit(site, at, evaluation.getNameCount(), byDiscriminator));
    }

    void leave() {
        open.pop();
    }

    private record Visit(SchemaAddress site, NodePath at, int depth, boolean byDiscriminator) {}

    static final class TooManyVisitsException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyVisitsException() {
            super(VisitLimit.EXCEEDED, null, false, false);
        }
    }
}
