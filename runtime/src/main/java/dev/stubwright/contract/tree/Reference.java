package dev.stubwright.contract.tree;

import dev.stubwright.Internal;
import java.util.Optional;

/** Reads and writes the values of {@code $ref}. */
@Internal
public final class Reference {

    private Reference() {}

    /** The JSON pointer of a local reference; empty if it names another document or an anchor. */
    public static Optional<String> pointer(String reference) {
        return reference.equals("#") || reference.startsWith("#/")
                ? Optional.of(UrlEncoding.decode(reference.substring(1)))
                : Optional.empty();
    }

    /** Whether this is a local reference to an {@code $anchor} (JSON Schema 2020-12, 8.2.2). */
    public static boolean isAnchor(String reference) {
        return reference.startsWith("#") && pointer(reference).isEmpty();
    }

    public static String to(String pointer) {
        return "#" + pointer;
    }
}
