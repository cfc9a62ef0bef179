package dev.stubwright.catalog.place;

import dev.stubwright.UsageException;
import dev.stubwright.catalog.CatalogRequest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A folder that holds copies of what a URL prefix serves, so that documents are read from disk instead of the network.
 *
 * @param urlPrefix what a URL must begin with, for example {@code https://example.org/apis/}; whole parts of a path, so
 *     that {@code …/apis} stands for {@code …/apis/a.yaml} and not for {@code …/apis-old/a.yaml}
 * @param folder where the rest of the URL is looked up; relative to {@link CatalogRequest#folder()}
 * @since 0.1
 */
public record Mirror(String urlPrefix, Path folder) {

    private static final Pattern SLASHES = Pattern.compile("^/+");

    /**
     * Reads {@code URLPREFIX=DIR}; the last {@code =} parts the two, since a URL may hold one and a folder seldom does.
     *
     * @throws UsageException if it is not of that form
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
        } catch (InvalidPathException noPath) {
            throw new UsageException("[" + folder + "] is no path: " + noPath.getReason(), "name a folder");
        }
    }

    /** What follows the prefix in a URL, as a relative path; empty where the URL does not begin with the prefix. */
    Optional<String> rest(String url) {
        String prefix = lowerHost(urlPrefix);
        String candidate = lowerHost(url);
        if (!candidate.startsWith(prefix)) {
            return Optional.empty();
        }
        String rest = candidate.substring(prefix.length());
        boolean whole = prefix.endsWith("/") || rest.isEmpty() || "/?#".indexOf(rest.charAt(0)) >= 0;
        return whole ? Optional.of(SLASHES.matcher(rest).replaceFirst("")) : Optional.empty();
    }

    /** RFC 3986, 6.2.2.1: scheme and host do not mind the case, the path does. */
    private static String lowerHost(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0
                ? url.toLowerCase(Locale.ROOT)
                : url.substring(0, path).toLowerCase(Locale.ROOT) + url.substring(path);
    }
}
