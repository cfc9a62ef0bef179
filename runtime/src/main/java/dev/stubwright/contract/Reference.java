package dev.stubwright.contract;

import java.util.Optional;

/** The text of a {@code $ref}. */
final class Reference {

    private Reference() {}

    /** The JSON pointer of a reference into its own document; empty for one that leaves it, or that names an anchor. */
    static Optional<String> pointer(String reference) {
        return reference.equals("#") || reference.startsWith("#/")
                ? Optional.of(PercentCoding.decode(reference.substring(1)))
                : Optional.empty();
    }

    /** A reference to a schema's {@code $anchor} (JSON Schema 2020-12, 8.2.2). */
    static boolean isAnchor(String reference) {
        return reference.startsWith("#") && pointer(reference).isEmpty();
    }

    static String to(String pointer) {
        return "#" + pointer;
    }
}
