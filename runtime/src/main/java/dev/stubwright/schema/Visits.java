package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.path.NodePath;
import java.util.ArrayDeque;
import java.util.Deque;

/** The schemas that are being applied right now, each with the place in the instance; one for each judgement. */
final class Visits {

    // References multiply: a schema that refers twice to one that refers twice … needs 40 of them for a trillion
    // visits.
    static final long FREE = 200_000;
    private static final long FOR_EACH_NODE = 1_000;
    static final String TOO_MANY = "its references multiply beyond all that can be followed";

    private final Deque<Visit> open = new ArrayDeque<>();
    private final Verdict.Memory memory = new Verdict.Memory();
    private final Site entry;
    private int branches;
    private long left;

    private Visits(Site entry, long left) {
        this.entry = entry;
        this.left = left;
    }

    /** How many visits are not too many, which depends on the size of the instance. */
    static long most(JsonNode instance) {
        return FREE + FOR_EACH_NODE * size(instance);
    }

    /** Begins a judgement. */
    static void begin(ExecutionContext execution, Site entry, JsonNode instance) {
        Visits visits = new Visits(entry, most(instance));
        execution.getCollectorContext().put(Visits.class, visits);
    }

    static Visits of(ExecutionContext execution) {
        return execution.getCollectorContext().computeIfAbsent(Visits.class, key -> new Visits(Site.of(""), FREE));
    }

    /** How many values an instance is made of. */
    static long size(JsonNode instance) {
        long size = 0;
        Deque<JsonNode> waiting = new ArrayDeque<>();
        waiting.add(instance);
        while (!waiting.isEmpty()) {
            JsonNode node = waiting.pop();
            size++;
            for (JsonNode child : node) {
                if (child.isContainerNode()) {
                    waiting.push(child);
                } else {
                    size++;
                }
            }
        }
        return size;
    }

    /** Whether a schema is being applied to this place. A place is known by its object, which all who look at it share. */
    @SuppressWarnings("ReferenceEquality") // equal paths of different objects cannot meet, and comparing is slow
    boolean isOpen(Site site, NodePath at) {
        for (Visit visit : open) {
            if (visit.at == at && visit.site.equals(site)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a reference has come back to where it began, without going on in the instance. What refers to itself below a
     * {@code not} is gone through once more, so that what is then taken not to fit cannot make anything fit.
     */
    @SuppressWarnings("ReferenceEquality") // as above
    boolean isCircle(Site site, NodePath at, NodePath evaluation) {
        for (Visit visit : open) {
            // A subtype refers to its base, which named the subtype by its discriminator: that is no circle.
            if (visit.at != at || visit.byDiscriminator) {
                return false;
            }
            if (visit.site.equals(site) && !isTurned(evaluation, visit.depth)) {
                return true;
            }
        }
        return at.getNameCount() == 0 && site.equals(entry) && !isTurned(evaluation, 0);
    }

    private static boolean isTurned(NodePath evaluation, int from) {
        boolean turned = false;
        for (int i = from; i < evaluation.getNameCount(); i++) {
            turned ^= "not".equals(evaluation.getElement(i));
        }
        return turned;
    }

    /** What is known already of this judgement. */
    Verdict.Memory memory() {
        return memory;
    }

    /** Whether the same may be asked several times, since several branches are tried. */
    boolean isInBranch() {
        return branches > 0;
    }

    void enterBranch() {
        branches++;
    }

    void leaveBranch() {
        branches--;
    }

    /** Whether a discriminator has led to this place; then it is not asked again, and a verdict holds only inside. */
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

    /** @throws TooManyException if there have been too many */
    void enter(Site site, NodePath at, NodePath evaluation, boolean byDiscriminator) {
        if (--left < 0) {
            throw new TooManyException();
        }
        open.push(new Visit(site, at, evaluation.getNameCount(), byDiscriminator));
    }

    void leave() {
        open.pop();
    }

    private record Visit(Site site, NodePath at, int depth, boolean byDiscriminator) {}

    /** References without end, or so many that it comes to the same. */
    static final class TooManyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyException() {
            super(TOO_MANY, null, false, false);
        }
    }
}
