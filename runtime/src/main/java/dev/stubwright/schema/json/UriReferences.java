package dev.stubwright.schema.json;

import dev.stubwright.Internal;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Resolves and splits URI references (RFC 3986, 5). */
@Internal
public final class UriReferences {

    private UriReferences() {}

    /** Resolves a reference against a base URI. Returns the reference unchanged if either is not a URI. */
    public static String resolve(String base, String reference) {
        if (reference.isEmpty()) {
            return base;
        }
        try {
            URI root = URI.create(base);
            // java.net.URI joins a relative path to an authority without the slash if the base has no path.
            URI withPath = root.getRawAuthority() != null && root.getRawPath().isEmpty() ? root.resolve("/") : root;
            return withPath.resolve(reference).toString();
        } catch (IllegalArgumentException noUri) {
            return reference;
        }
    }

    public static String withoutFragment(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0 ? reference : reference.substring(0, hash);
    }

    /** The decoded fragment; empty if there is none. */
    public static String fragment(String reference) {
        int hash = reference.indexOf('#');
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        if (fragment.indexOf('%') < 0) {
            return fragment;
        }
        try {
            // URLDecoder decodes forms, where "+" is a space. In a fragment it is a plus sign.
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return fragment;
        }
    }
}
