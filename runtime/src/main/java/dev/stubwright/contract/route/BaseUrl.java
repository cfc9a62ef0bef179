package dev.stubwright.contract.route;

import dev.stubwright.Internal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The base URL of an API.
 *
 * @param origin scheme and authority such as {@code https://example.com}; empty if unknown
 * @param path the base path such as {@code /api/v1}, with a leading slash and no trailing slash; empty if there is none
 */
@Internal
public record BaseUrl(String origin, String path) {

    public static final BaseUrl NONE = new BaseUrl("", "");

    // Servers accept about this length. Longer texts could overflow the stack in the recursive patterns below.
    static final int MAX_LENGTH = 2_000;
    private static final int MAX_REDACTED_LENGTH = 100;

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?):/{2,}([^/?#]*)([^?#]*).*", Pattern.DOTALL);
    private static final Pattern HTTP_SCHEME = Pattern.compile("(?i)https?:/");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern BARE_HOST = Pattern.compile("[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+(:\\d+)?(/.*)?");

    /** Parses an absolute HTTP URL; empty if it is not a valid one. Assumes https if the scheme is missing. */
    public static Optional<BaseUrl> absolute(String url) {
        String text = url.trim();
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (text.startsWith("//") || BARE_HOST.matcher(text).matches()) {
            text = "https:" + (text.startsWith("//") ? "" : "//") + text;
        }
        Matcher parts = ABSOLUTE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String rest = parts.group(2) + parts.group(3);
        if (hasScheme(rest)) {
            return absolute(rest);
        }
        String authority = parts.group(2).substring(parts.group(2).lastIndexOf('@') + 1);
        return HttpOrigin.of(parts.group(1), authority).map(origin -> new BaseUrl(origin, tidy(parts.group(3))));
    }

    /** Whether a text begins with the scheme http or https. */
    public static boolean hasScheme(String text) {
        return HTTP_SCHEME.matcher(text).lookingAt();
    }

    /** A URL for messages: shortened, without user information, query and fragment, which may hold secrets. */
    public static String shown(String url) {
        String start = url.length() > MAX_LENGTH ? url.substring(0, MAX_LENGTH) : url;
        String bare = start.replaceFirst("(?s)[?#].*", "").replaceAll("[^/\\\\]*@", "");
        return bare.length() > MAX_REDACTED_LENGTH ? bare.substring(0, MAX_REDACTED_LENGTH) + "..." : bare;
    }

    /** A path with a leading slash, no trailing slash and no empty segments. */
    public static String tidy(String path) {
        String single = SLASHES.matcher("/" + path.trim()).replaceAll("/");
        return single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }

    BaseUrl withPath(String other) {
        return new BaseUrl(origin, other);
    }

    @Override
    public String toString() {
        return origin + path;
    }
}
