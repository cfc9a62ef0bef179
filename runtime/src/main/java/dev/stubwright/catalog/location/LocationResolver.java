package dev.stubwright.catalog.location;

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

/** Resolves references to locations: absolute URLs, mirrored URLs, and paths relative to the document that refers. */
@Internal
public final class LocationResolver {

    /** RFC 3986, 3.1. A single letter is a Windows drive. */
    private static final Pattern SCHEME = Pattern.compile("(?s)[a-zA-Z][a-zA-Z0-9+.-]+:.*");

    private final Path folder;
    private final List<Mirror> mirrors;

    public LocationResolver(Path folder, List<Mirror> mirrors) {
        this.folder = folder.toAbsolutePath().normalize();
        this.mirrors = mirrors;
    }

    /** Locates a source that the user named. */
    public DocumentLocation locate(String source) {
        if (isHttp(source)) {
            return remote(source, SourceLocation.of(DocumentLocation.redact(source)));
        }
        if (ClasspathResources.isClasspathUrl(source)) {
            return ClasspathResources.locate(source);
        }
        try {
            boolean isFileUrl = source.toLowerCase(Locale.ROOT).startsWith("file:");
            Path given = isFileUrl ? Path.of(new URI(source)) : Path.of(source);
            Path file = folder.resolve(given).normalize();
            return new DocumentLocation.Local(file, parent(file), displayName(file, given), true);
        } catch (URISyntaxException | IllegalArgumentException invalid) {
            throw new InputException(
                    SourceLocation.of(source),
                    "expected a path or a URL, but this is neither",
                    "use the name of a file or folder, or a URL",
                    invalid);
        }
    }

    /** Locates a file below a folder that the user named. */
    static DocumentLocation.Local child(DocumentLocation.Local named, String relative) {
        String shown = named.displayName().isEmpty() ? relative : named.displayName() + "/" + relative;
        return new DocumentLocation.Local(named.file().resolve(relative), named.file(), shown, false);
    }

    /**
     * Resolves a reference.
     *
     * @param from the document that refers
     * @param at the line of the reference
     */
    public DocumentLocation resolve(DocumentLocation from, String reference, SourceLocation at) {
        String target = cutAt('#', reference.strip());
        if (isHttp(target)) {
            return remote(target, at);
        }
        if (SCHEME.matcher(target).matches()) {
            throw new InputException(
                    at,
                    "expected an http or https URL or a relative path, but [" + DocumentLocation.redact(target)
                            + "] is neither",
                    "put a copy next to the catalogue and link to it with a relative path");
        }
        if (from instanceof DocumentLocation.Resource resource) {
            return ClasspathResources.resolve(resource, decoded(cutAt('?', target)), at);
        }
        return from instanceof DocumentLocation.Remote remote
                ? remote(sibling(remote, target, at), at)
                : local((DocumentLocation.Local) from, target, at);
    }

    private static String sibling(DocumentLocation.Remote from, String target, SourceLocation at) {
        try {
            return from.base().resolve(toUri(target)).toString();
        } catch (URISyntaxException | IllegalArgumentException invalid) {
            throw invalidUrl(target, at, invalid);
        }
    }

    private DocumentLocation remote(String url, SourceLocation at) {
        Optional<Mirror> mirror = mirrors.stream()
                .filter(candidate -> candidate.relativePath(url).isPresent())
                .findFirst();
        if (mirror.isPresent()) {
            Path given = mirror.get().folder();
            Path root = folder.resolve(given).normalize();
            String shown = displayName(root, given);
            Path index = root.resolve("-");
            // The base of the relative path: any file directly in the mirror's folder.
            DocumentLocation.Local from =
                    new DocumentLocation.Local(index, root, shown.isEmpty() ? "-" : shown + "/-", false);
            return local(from, mirror.get().relativePath(url).orElse(""), at);
        }
        try {
            URI uri = toUri(cutAt('#', url));
            if (uri.getHost() == null) {
                throw invalidUrl(url, at, null);
            }
            return new DocumentLocation.Remote(uri);
        } catch (URISyntaxException | IllegalArgumentException invalid) {
            throw invalidUrl(url, at, invalid);
        }
    }

    /** Parses a URI. Spaces and non-ASCII characters, common in links that people type, are encoded. */
    public static URI toUri(String reference) throws URISyntaxException {
        String written = InternationalHostName.inUrl(reference.replace(" ", "%20"));
        URI uri = URI.create(new URI(written).toASCIIString());
        return uri.getHost() == null ? uri : lowerHost(uri);
    }

    /** Scheme and host are case-insensitive (RFC 3986, 6.2.2.1), so lower case gives one name per document. */
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
                throw DocumentLocation.outsideRoot(at, target);
            }
            int lastSlash = from.displayName().lastIndexOf('/');
            String shownParent = lastSlash < 0 ? "" : from.displayName().substring(0, lastSlash);
            Path shown = Path.of(shownParent).resolve(parent.relativize(file)).normalize();
            return new DocumentLocation.Local(file, from.root(), slashes(shown), false);
        } catch (InvalidPathException invalid) {
            throw new InputException(
                    at,
                    "[" + DocumentLocation.redact(target) + "] is not a valid path",
                    "correct it in the catalogue",
                    invalid);
        }
    }

    private static String decoded(String target) {
        try {
            return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return target; // "100%.yaml" is a valid file name
        }
    }

    /** Keeps the parser's exception, which quotes the whole URL, only if the URL has no secrets. */
    private static InputException invalidUrl(String url, SourceLocation at, @Nullable Exception cause) {
        String shown = DocumentLocation.redact(url);
        return new InputException(
                at,
                "expected a URL with a host, but found [" + shown + "]",
                "correct it",
                shown.equals(url) ? cause : null);
    }

    /** Relative to the working folder if the file is below it, otherwise as given. */
    private String displayName(Path file, Path given) {
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
