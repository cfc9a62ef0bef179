package dev.stubwright.catalog.fetch;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.place.DocumentLimits;
import dev.stubwright.catalog.place.DocumentLocation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one run may fetch in all: a catalogue can link to more than any disk holds or anybody waits for. */
final class FetchBudget {

    private final int documents;
    private final long bytes;
    private final Duration time;
    private int asked;
    private long got;
    /** Begins with the first document that is asked for. */
    private @Nullable Deadline end;

    FetchBudget() {
        this(DocumentLimits.DOCUMENTS, DocumentLimits.ALL_BYTES, DocumentLimits.FETCHING);
    }

    FetchBudget(int documents, long bytes, Duration time) {
        this.documents = documents;
        this.bytes = bytes;
        this.time = time;
    }

    /** @throws InputException if this document is one too many, or comes too late */
    synchronized void ask(DocumentLocation.Remote place) {
        if (end == null) {
            end = Deadline.in(time);
        }
        if (asked >= documents || got > bytes) {
            throw refusal(
                    place,
                    "more than " + documents + " documents, or " + bytes / (1024 * 1024) + " MiB of them",
                    "make several contracts, or keep copies and name them by a mirror, URLPREFIX=DIR");
        }
        if (end.left().isZero()) {
            throw refusal(
                    place,
                    "documents for longer than " + Math.max(1, time.toSeconds()) + " seconds",
                    "run again, where a copy of what was fetched is asked for changes only, or name a mirror,"
                            + " URLPREFIX=DIR");
        }
        asked++;
    }

    synchronized void got(int more) {
        got += more;
    }

    private static InputException refusal(DocumentLocation.Remote place, String what, String advice) {
        return new InputException(
                SourceLocation.of(place.shown()), "one run would fetch " + what + ", which is where it ends", advice);
    }
}
