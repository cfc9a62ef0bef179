package dev.stubwright.catalog;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import java.time.Duration;

/** What a document that nobody vouches for may cost us. */
final class Limits {

    /** Bytes of one document; Okta's own specification has 3.4 million. */
    static final int BYTES = 64 * 1024 * 1024;

    /** Containers inside containers, those that come in by aliases included. */
    static final int DEPTH = 500;

    /** Values of one tree after its YAML aliases are written out; Okta's own specification has about 100,000. */
    static final int NODES = 5_000_000;

    /** Values that YAML aliases may add: what a "billion laughs" document runs into. */
    static final int ALIASED_NODES = 1_000_000;

    /** YAML aliases to containers. */
    static final int ALIASES = 10_000;

    /** Digits of an exponent: {@code 1e999999999} would be a gigabyte when somebody makes an integer of it. */
    static final int EXPONENT_DIGITS = 4;

    /** Documents of one contract. */
    static final int DOCUMENTS = 5_000;

    /** Bytes of all documents of one contract. */
    static final long ALL_BYTES = 1024L * 1024 * 1024;

    /** For how long one run may fetch; of one document that is a minute. */
    static final Duration FETCHING = Duration.ofMinutes(15);

    private Limits() {}

    static InputException tooLarge(String source) {
        return new InputException(
                SourceLocation.of(source), "the document is larger than " + BYTES / (1024 * 1024) + " MiB", "split it");
    }
}
