package dev.stubwright.schema.json;

import dev.stubwright.Internal;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** References between schema resources (RFC 3986, 5). */
@Internal
public final class UriReferences {

    private UriReferences() {}

    /** A reference against its base; what is no URI stands for itself. */
    public static String resolve(String base, String reference) {
        if (reference.isEmpty()) {
            return base;
        }
        try {
            URI root = URI.create(base);
            // java.net.URI glues a relative path to an authority without one.
            URI whole = root.getRawAuthority() != null && root.getRawPath().isEmpty() ? root.resolve("/") : root;
            return whole.resolve(reference).toString();
        } catch (IllegalArgumentException noUri) {
            return reference;
        }
    }

    public static String withoutFragment(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0 ? reference : reference.substring(0, hash);
    }

    /** What follows the {@code #}, decoded; empty if there is none. */
    public static String fragment(String reference) {
        int hash = reference.indexOf('#');
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        if (fragment.indexOf('%') < 0) {
            return fragment;
        }
        try {
            // A fragment knows no "+" for a space, unlike the forms that URLDecoder is made for.
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return fragment;
        }
    }
}
