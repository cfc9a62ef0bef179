package dev.stubwright.catalog.location;

import dev.stubwright.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A folder with copies of documents below a URL prefix, which are read instead of fetching them.
 *
 * @param urlPrefix the beginning of the URLs, for example {@code https://example.org/apis/}. It matches whole path
 *     segments: {@code …/apis} matches {@code …/apis/a.yaml}, but not {@code …/apis-old/a.yaml}.
 * @param folder the folder with the copies, at the rest of each URL; relative to {@code CatalogRequest.folder()}
 * @since 0.1
 */
public record Mirror(String urlPrefix, Path folder) {

    private static final Pattern SLASHES = Pattern.compile("^/+");

    /**
     * Parses {@code URLPREFIX=DIR}. The last {@code =} is the separator, since URLs contain it more often than folders.
     *
     * @throws UsageException if the text does not have this form
     */
    public static Mirror parse(String text) {
        int equals = text.lastIndexOf('=');
        String prefix = equals < 0 ? "" : text.substring(0, equals);
        String folder = text.substring(equals + 1);
        if (!(prefix.startsWith("http://") || prefix.startsWith("https://")) || folder.isBlank()) {
            throw new UsageException(
                    "expected a mirror of the form URLPREFIX=DIR, but got [" + text + "]",
                    "write, for example, https://example.org/apis/=mirror/apis");
        }
        try {
            return new Mirror(prefix, Path.of(folder));
        } catch (InvalidPathException invalid) {
            throw new UsageException(
                    "[" + folder + "] is not a valid path: " + invalid.getReason(), "use the path of a folder");
        }
    }

    /** The part of a URL after the prefix, as a relative path; empty if the prefix does not match. */
    Optional<String> relativePath(String url) {
        String prefix = lowerHost(urlPrefix);
        String candidate = lowerHost(url);
        if (!candidate.startsWith(prefix)) {
            return Optional.empty();
        }
        String rest = candidate.substring(prefix.length());
        boolean whole = prefix.endsWith("/") || rest.isEmpty() || "/?#".indexOf(rest.charAt(0)) >= 0;
        return whole ? Optional.of(SLASHES.matcher(rest).replaceFirst("")) : Optional.empty();
    }

    /** Scheme and host are case-insensitive, the path is not (RFC 3986, 6.2.2.1). */
    private static String lowerHost(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0
                ? url.toLowerCase(Locale.ROOT)
                : url.substring(0, path).toLowerCase(Locale.ROOT) + url.substring(path);
    }
}
