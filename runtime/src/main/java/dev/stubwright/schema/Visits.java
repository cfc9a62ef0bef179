package dev.stubwright.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.path.NodePath;
import java.util.ArrayDeque;
import java.util.Deque;

/** The schemas that are being applied right now, each with the place in the instance; one for each judgement. */
final class Visits {

    private final Deque<Visit> open = new ArrayDeque<>();

    static Visits of(ExecutionContext execution) {
        return execution.getCollectorContext().computeIfAbsent(Visits.class, key -> new Visits());
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

    /** Whether a reference has come back to where it began, without going on in the instance. */
    @SuppressWarnings("ReferenceEquality") // as above
    boolean isCircle(Site site, NodePath at) {
        for (Visit visit : open) {
            // A subtype refers to its base, which named the subtype by its discriminator: that is no circle.
            if (visit.at != at || visit.byDiscriminator) {
                return false;
            }
            if (visit.site.equals(site)) {
                return true;
            }
        }
        return false;
    }

    void enter(Site site, NodePath at, boolean byDiscriminator) {
        open.push(new Visit(site, at, byDiscriminator));
    }

    void leave() {
        open.pop();
    }

    private record Visit(Site site, NodePath at, boolean byDiscriminator) {}
}
