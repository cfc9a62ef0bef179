package dev.stubwright.catalog.location;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import java.time.Duration;

/** Limits on documents, which may come from untrusted sources. */
@Internal
public final class DocumentLimits {

    /** The most bytes of one document; Okta's specification has 3.4 million. */
    public static final int BYTES = 64 * 1024 * 1024;

    /** The maximum nesting depth of containers, with aliases expanded. */
    public static final int DEPTH = 500;

    /** The most values of one tree, with aliases expanded; Okta's specification has about 100,000. */
    public static final int NODES = 5_000_000;

    /** The most values that YAML aliases may add, against "billion laughs" documents. */
    public static final int ALIASED_NODES = 1_000_000;

    /** The most YAML aliases to containers. */
    public static final int ALIASES = 10_000;

    /** The most digits of an exponent: {@code 1e999999999} as an integer would take a gigabyte. */
    public static final int EXPONENT_DIGITS = 4;

    /** The most documents of one contract. */
    public static final int DOCUMENTS = 5_000;

    /** The most bytes of all documents of one contract. */
    public static final long ALL_BYTES = 1024L * 1024 * 1024;

    /** The time that one run may spend on fetching; a single document has one minute. */
    public static final Duration FETCHING = Duration.ofMinutes(15);

    private DocumentLimits() {}

    public static InputException tooLarge(String source) {
        return new InputException(
                SourceLocation.of(source), "the document is larger than " + BYTES / (1024 * 1024) + " MiB", "split it");
    }
}
