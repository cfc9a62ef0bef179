package dev.stubwright.contract.tree;

import dev.stubwright.Internal;
import java.util.Optional;

/** The text of a {@code $ref}. */
@Internal
public final class Reference {

    private Reference() {}

    /** The JSON pointer of a reference into its own document; empty for one that leaves it, or that names an anchor. */
    public static Optional<String> pointer(String reference) {
        return reference.equals("#") || reference.startsWith("#/")
                ? Optional.of(UrlEncoding.decode(reference.substring(1)))
                : Optional.empty();
    }

    /** A reference to a schema's {@code $anchor} (JSON Schema 2020-12, 8.2.2). */
    public static boolean isAnchor(String reference) {
        return reference.startsWith("#") && pointer(reference).isEmpty();
    }

    public static String to(String pointer) {
        return "#" + pointer;
    }
}
