package dev.stubwright.catalog.location;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads documents from the class path, from folders and archives. */
@Internal
public final class ClasspathResources {

    private static final String SCHEME = "classpath:";

    private ClasspathResources() {}

    static boolean isClasspathUrl(String source) {
        return source.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    /** Locates a resource that the user named. The first one on the class path is used. */
    static DocumentLocation.Resource locate(String source) {
        String written = source.substring(SCHEME.length());
        Optional<String> name = normalize(written);
        Optional<URL> found = name.filter(path -> !path.isEmpty()).flatMap(path -> find(path, null));
        if (name.isEmpty() || found.isEmpty()) {
            throw new InputException(
                    SourceLocation.of(source),
                    "there is no such resource on the class path",
                    "use its path from the root of the class path, and check whether its archive is a dependency");
        }
        String path = name.get();
        String root = isFolder(found.get()) ? path + "/" : path.substring(0, path.lastIndexOf('/') + 1);
        return new DocumentLocation.Resource(path, root, location(found.get(), path));
    }

    /** Resolves a path relative to a resource. */
    static DocumentLocation.Resource resolve(DocumentLocation.Resource from, String target, SourceLocation at) {
        String folder = from.name().substring(0, from.name().lastIndexOf('/') + 1);
        String name = normalize(folder + target.replace('\\', '/'))
                .filter(path -> path.startsWith(from.root()))
                .orElseThrow(() -> DocumentLocation.outsideRoot(at, target));
        return new DocumentLocation.Resource(name, from.root(), from.location());
    }

    static DocumentLocation.Resource child(DocumentLocation.Resource folder, String name) {
        return new DocumentLocation.Resource(folder.root() + name, folder.root(), folder.location());
    }

    static boolean exists(DocumentLocation.Resource place) {
        return find(place.name(), place.location()).isPresent();
    }

    public static boolean isFolder(DocumentLocation.Resource place) {
        return find(place.name(), place.location())
                .filter(ClasspathResources::isFolder)
                .isPresent();
    }

    public static byte[] bytes(DocumentLocation.Resource place) {
        SourceLocation at = SourceLocation.of(place.displayName());
        URL url = find(place.name(), place.location())
                .orElseThrow(() -> new InputException(
                        at,
                        "there is no such resource in the folder or archive of the document that refers to it",
                        "check the path, or add the resource"));
        if (isFolder(url)) {
            throw new InputException(at, "expected a file, but this is a folder", "name a file in it");
        }
        try (InputStream in = open(url).getInputStream()) {
            byte[] bytes = in.readNBytes(DocumentLimits.BYTES + 1);
            if (bytes.length > DocumentLimits.BYTES) {
                throw DocumentLimits.tooLarge(place.displayName());
            }
            return bytes;
        } catch (IOException broken) {
            throw new InputException(at, "the resource cannot be read: " + broken.getMessage(), "check it", broken);
        }
    }

    /** @param location the folder or archive that must contain it; null for any */
    private static Optional<URL> find(String name, @Nullable String location) {
        return Stream.of(Thread.currentThread().getContextClassLoader(), ClasspathResources.class.getClassLoader())
                .filter(loader -> loader != null)
                .flatMap(loader -> resources(loader, name))
                .filter(url -> location == null || location(url, name).equals(location))
                .findFirst();
    }

    private static Stream<URL> resources(ClassLoader loader, String name) {
        try {
            return Collections.list(loader.getResources(name)).stream();
        } catch (IOException broken) {
            return Stream.empty();
        }
    }

    /** The URL without the resource's name. In the URL the name is encoded, but has the same number of slashes. */
    private static String location(URL url, String name) {
        String text = url.toExternalForm();
        int end = text.endsWith("/") ? text.length() - 1 : text.length();
        for (int slashes = 1 + (int) name.chars().filter(c -> c == '/').count(); slashes > 0 && end > 0; slashes--) {
            end = text.lastIndexOf('/', end - 1);
        }
        return text.substring(0, end + 1);
    }

    private static boolean isFolder(URL url) {
        try {
            if (url.getProtocol().equals("file")) {
                return Files.isDirectory(Path.of(url.toURI()));
            }
            return open(url) instanceof JarURLConnection jar
                    && jar.getJarEntry() != null
                    && jar.getJarEntry().isDirectory();
        } catch (IOException | URISyntaxException | IllegalArgumentException unknown) {
            return false;
        }
    }

    /** Without caching: a cached connection keeps the archive open, which then cannot be replaced on Windows. */
    private static URLConnection open(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        return connection;
    }

    /** Removes dot segments and duplicate slashes; empty if the path leads above the root. */
    private static Optional<String> normalize(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : Arrays.asList(path.replace('\\', '/').split("/"))) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return Optional.of(String.join("/", segments));
    }
}
