package dev.stubwright.catalog.place;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out where a reference leads: an absolute URL, a path relative to the document that refers, or a mirror. */
@Internal
public final class LocationResolver {

    /** RFC 3986, 3.1; one letter is a drive of Windows. */
    private static final Pattern SCHEME = Pattern.compile("(?s)[a-zA-Z][a-zA-Z0-9+.-]+:.*");

    private final Path folder;
    private final List<Mirror> mirrors;

    public LocationResolver(Path folder, List<Mirror> mirrors) {
        this.folder = folder.toAbsolutePath().normalize();
        this.mirrors = mirrors;
    }

    /** Where a source is that the user named. */
    public DocumentLocation source(String source) {
        if (isHttp(source)) {
            return remote(source, SourceLocation.of(DocumentLocation.shown(source)));
        }
        if (ClasspathResources.names(source)) {
            return ClasspathResources.source(source);
        }
        try {
            boolean isFileUrl = source.toLowerCase(Locale.ROOT).startsWith("file:");
            Path given = isFileUrl ? Path.of(new URI(source)) : Path.of(source);
            Path file = folder.resolve(given).normalize();
            return new DocumentLocation.Local(file, parent(file), show(file, given), true);
        } catch (URISyntaxException | IllegalArgumentException noPath) {
            throw new InputException(
                    SourceLocation.of(source),
                    "this is neither a path nor a URL",
                    "name a file, folder or URL",
                    noPath);
        }
    }

    /** Where a file below a folder is that the user named. */
    static DocumentLocation.Local inside(DocumentLocation.Local named, String relative) {
        String shown = named.shown().isEmpty() ? relative : named.shown() + "/" + relative;
        return new DocumentLocation.Local(named.file().resolve(relative), named.file(), shown, false);
    }

    /**
     * Where a reference leads.
     *
     * @param from the document that refers
     * @param at the line that refers
     */
    public DocumentLocation resolve(DocumentLocation from, String reference, SourceLocation at) {
        String target = cutAt('#', reference.strip());
        if (isHttp(target)) {
            return remote(target, at);
        }
        if (SCHEME.matcher(target).matches()) {
            throw new InputException(
                    at,
                    "expected an http or https URL or a relative path, but [" + DocumentLocation.shown(target)
                            + "] is neither",
                    "put a copy beside the catalogue and name it by a relative path");
        }
        if (from instanceof DocumentLocation.Resource resource) {
            return ClasspathResources.beside(resource, decoded(cutAt('?', target)), at);
        }
        return from instanceof DocumentLocation.Remote remote
                ? remote(sibling(remote, target, at), at)
                : local((DocumentLocation.Local) from, target, at);
    }

    private static String sibling(DocumentLocation.Remote from, String target, SourceLocation at) {
        try {
            return from.base().resolve(uri(target)).toString();
        } catch (URISyntaxException | IllegalArgumentException noUri) {
            throw noUrl(target, at, noUri);
        }
    }

    private DocumentLocation remote(String url, SourceLocation at) {
        Optional<Mirror> mirror = mirrors.stream()
                .filter(candidate -> candidate.rest(url).isPresent())
                .findFirst();
        if (mirror.isPresent()) {
            Path given = mirror.get().folder();
            Path root = folder.resolve(given).normalize();
            String shown = show(root, given);
            Path index = root.resolve("-");
            // What a URL's path is relative to: any file that lies directly in the mirror's folder.
            DocumentLocation.Local from =
                    new DocumentLocation.Local(index, root, shown.isEmpty() ? "-" : shown + "/-", false);
            return local(from, mirror.get().rest(url).orElse(""), at);
        }
        try {
            URI uri = uri(cutAt('#', url));
            if (uri.getHost() == null) {
                throw noUrl(url, at, null);
            }
            return new DocumentLocation.Remote(uri);
        } catch (URISyntaxException | IllegalArgumentException noUri) {
            throw noUrl(url, at, noUri);
        }
    }

    /** Spaces and letters beyond ASCII are common in links that people type. */
    public static URI uri(String reference) throws URISyntaxException {
        String written = InternationalHostName.inUrl(reference.replace(" ", "%20"));
        URI uri = URI.create(new URI(written).toASCIIString());
        return uri.getHost() == null ? uri : lowerHost(uri);
    }

    /** RFC 3986, 6.2.2.1: scheme and host do not mind the case, so that one document has one name. */
    private static URI lowerHost(URI uri) {
        String userInfo = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo() + "@";
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT) + ":";
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
        return URI.create(scheme + "//" + userInfo + host + port + uri.getRawPath() + query + fragment);
    }

    private DocumentLocation.Local local(DocumentLocation.Local from, String target, SourceLocation at) {
        try {
            Path parent = parent(from.file());
            Path file = parent.resolve(decoded(cutAt('?', target)).replace('\\', '/'))
                    .normalize();
            if (!file.startsWith(from.root())) {
                throw DocumentLocation.outside(at, target);
            }
            int lastSlash = from.shown().lastIndexOf('/');
            String shownParent = lastSlash < 0 ? "" : from.shown().substring(0, lastSlash);
            Path shown = Path.of(shownParent).resolve(parent.relativize(file)).normalize();
            return new DocumentLocation.Local(file, from.root(), slashes(shown), false);
        } catch (InvalidPathException noPath) {
            throw new InputException(
                    at, "[" + DocumentLocation.shown(target) + "] is no path", "mend it in the catalogue", noPath);
        }
    }

    private static String decoded(String target) {
        try {
            return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return target; // "100%.yaml" is a file's name like any other
        }
    }

    /** The parser's exception quotes the whole URL, so it may only be kept where there is nothing to hide. */
    private static InputException noUrl(String url, SourceLocation at, @Nullable Exception cause) {
        String shown = DocumentLocation.shown(url);
        return new InputException(
                at,
                "expected a URL with a host, but found [" + shown + "]",
                "mend it",
                shown.equals(url) ? cause : null);
    }

    /** Below the working folder: relative to it. Elsewhere: as it was given. */
    private String show(Path file, Path given) {
        return slashes(file.startsWith(folder) ? folder.relativize(file) : given.normalize());
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static boolean isHttp(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static String cutAt(char end, String reference) {
        int at = reference.indexOf(end);
        return at < 0 ? reference : reference.substring(0, at);
    }
}
