package dev.stubwright.catalog.place;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import java.time.Duration;

/** What a document that nobody vouches for may cost us. */
@Internal
public final class DocumentLimits {

    /** Bytes of one document; Okta's own specification has 3.4 million. */
    public static final int BYTES = 64 * 1024 * 1024;

    /** Containers inside containers, those that come in by aliases included. */
    public static final int DEPTH = 500;

    /** Values of one tree after its YAML aliases are written out; Okta's own specification has about 100,000. */
    public static final int NODES = 5_000_000;

    /** Values that YAML aliases may add: what a "billion laughs" document runs into. */
    public static final int ALIASED_NODES = 1_000_000;

    /** YAML aliases to containers. */
    public static final int ALIASES = 10_000;

    /** Digits of an exponent: {@code 1e999999999} would be a gigabyte when somebody makes an integer of it. */
    public static final int EXPONENT_DIGITS = 4;

    /** Documents of one contract. */
    public static final int DOCUMENTS = 5_000;

    /** Bytes of all documents of one contract. */
    public static final long ALL_BYTES = 1024L * 1024 * 1024;

    /** For how long one run may fetch; of one document that is a minute. */
    public static final Duration FETCHING = Duration.ofMinutes(15);

    private DocumentLimits() {}

    public static InputException tooLarge(String source) {
        return new InputException(
                SourceLocation.of(source), "the document is larger than " + BYTES / (1024 * 1024) + " MiB", "split it");
    }
}
