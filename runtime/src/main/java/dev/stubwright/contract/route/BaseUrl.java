package dev.stubwright.contract.route;

import dev.stubwright.Internal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an API is served.
 *
 * @param origin scheme and authority, {@code https://example.com}; empty if not known
 * @param path the base path, {@code /api/v1}: with a leading slash and without one at its end; empty for none
 */
@Internal
public record BaseUrl(String origin, String path) {

    public static final BaseUrl NONE = new BaseUrl("", "");

    // Servers take about as much. The patterns recurse, and a document may hold a text of megabytes where a URL is due.
    static final int MAX_LENGTH = 2_000;
    private static final int MAX_SHOWN = 100;

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?):/{2,}([^/?#]*)([^?#]*).*", Pattern.DOTALL);
    private static final Pattern HTTP = Pattern.compile("(?i)https?:/");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern BARE_HOST = Pattern.compile("[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+(:\\d+)?(/.*)?");

    /** Reads an absolute URL; empty if no request could be sent there. */
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
        if (isWhole(rest)) {
            return absolute(rest);
        }
        String authority = parts.group(2).substring(parts.group(2).lastIndexOf('@') + 1);
        return Authority.origin(parts.group(1), authority).map(origin -> new BaseUrl(origin, tidy(parts.group(3))));
    }

    /** Whether there is a URL with its scheme, however many slashes follow. */
    public static boolean isWhole(String text) {
        return HTTP.matcher(text).lookingAt();
    }

    /** A URL as messages may show it: without user information and query, since whoever puts a password there wants it hidden. */
    public static String shown(String url) {
        String start = url.length() > MAX_LENGTH ? url.substring(0, MAX_LENGTH) : url;
        String bare = start.replaceFirst("(?s)[?#].*", "").replaceAll("[^/\\\\]*@", "");
        return bare.length() > MAX_SHOWN ? bare.substring(0, MAX_SHOWN) + "..." : bare;
    }

    /** A path with one slash where there were several, one at its beginning, and none at its end. */
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
