package dev.stubwright.catalog.fetch;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.location.DocumentLimits;
import dev.stubwright.catalog.location.DocumentLocation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Limits on everything that one run fetches: a catalogue can link to more than a disk holds. */
final class FetchBudget {

    private final int documents;
    private final long bytes;
    private final Duration time;
    private int asked;
    private long got;
    /** The deadline, which starts with the first document. */
    private @Nullable Deadline end;

    FetchBudget() {
        this(DocumentLimits.DOCUMENTS, DocumentLimits.ALL_BYTES, DocumentLimits.FETCHING);
    }

    FetchBudget(int documents, long bytes, Duration time) {
        this.documents = documents;
        this.bytes = bytes;
        this.time = time;
    }

    /** @throws InputException if a limit is exceeded */
    synchronized void countDocument(DocumentLocation.Remote location) {
        if (end == null) {
            end = Deadline.in(time);
        }
        if (asked >= documents || got > bytes) {
            throw refusal(
                    location,
                    "more than " + documents + " documents, or " + bytes / (1024 * 1024) + " MiB of them",
                    "split the sources into several contracts, or use copies as a mirror, URLPREFIX=DIR");
        }
        if (end.remaining().isZero()) {
            throw refusal(
                    location,
                    "documents for more than " + Math.max(1, time.toSeconds()) + " seconds",
                    "run again, which fetches only what is not cached, or add a mirror," + " URLPREFIX=DIR");
        }
        asked++;
    }

    synchronized void countBytes(int more) {
        got += more;
    }

    private static InputException refusal(DocumentLocation.Remote location, String what, String advice) {
        return new InputException(
                SourceLocation.of(location.displayName()),
                "the limit of one run is exceeded: it would fetch " + what,
                advice);
    }
}
