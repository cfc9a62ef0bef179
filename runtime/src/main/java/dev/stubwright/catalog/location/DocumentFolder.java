package dev.stubwright.catalog.location;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the catalogue of a folder, or its documents. */
@Internal
public final class DocumentFolder {

    static final int DEPTH = 20;

    private static final List<String> CATALOGUES = List.of("apis.json", "apis.yaml", "apis.yml", "apis.md");
    private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml", ".md");
    /** Stops early when a user passes the root of a disk. */
    private static final int MAX_FILES = 200_000;

    private DocumentFolder() {}

    public static Optional<DocumentLocation> findCatalogue(DocumentLocation.Local folder) {
        List<DocumentLocation> files = find(folder, 1, false, Files::isRegularFile, (path, name) -> isCatalogue(name));
        return CATALOGUES.stream()
                .flatMap(name -> files.stream().filter(file -> name.equalsIgnoreCase(name(file))))
                .findFirst();
    }

    /** Finds the catalogue by name, since a class loader cannot list the files of an archive. */
    public static Optional<DocumentLocation> findCatalogue(DocumentLocation.Resource folder) {
        return CATALOGUES.stream()
                .map(name -> ClasspathResources.child(folder, name))
                .filter(ClasspathResources::exists)
                .<DocumentLocation>map(location -> location)
                .findFirst();
    }

    /**
     * All files with the extension of a document. Hidden files, and hidden folders such as {@code .git}, are skipped.
     */
    public static List<DocumentLocation> listDocuments(DocumentLocation.Local folder) {
        return find(folder, DEPTH, false, Files::isRegularFile, (path, name) -> isDocument(name) && !isHidden(name));
    }

    /**
     * The files or folders in a folder, sorted by name, so that the order is the same on every machine. Unreadable
     * folders are included, so that reading them reports the problem.
     *
     * @param hidden whether to search hidden folders too
     * @param kind accepts absolute paths
     * @param names accepts paths relative to the folder, given as path and as text
     */
    static List<DocumentLocation> find(
            DocumentLocation.Local folder,
            int depth,
            boolean hidden,
            Predicate<Path> kind,
            BiPredicate<Path, String> names) {
        try {
            Path real = folder.file().toRealPath();
            FolderWalk walk = FolderWalk.walk(real, depth, hidden, MAX_FILES);
            if (walk.found().size() > MAX_FILES) {
                throw new InputException(
                        SourceLocation.of(displayName(folder)),
                        "the folder contains more than " + MAX_FILES + " files",
                        "use a smaller folder");
            }
            Stream<Path> fitting = walk.found().stream()
                    .map(real::relativize)
                    .filter(relative -> names.test(relative, text(relative)) && kind.test(real.resolve(relative)));
            return Stream.concat(fitting, walk.unreadable().stream().map(real::relativize))
                    .map(DocumentFolder::text)
                    .sorted()
                    .<DocumentLocation>map(name -> LocationResolver.child(folder, name))
                    .toList();
        } catch (IOException broken) {
            throw new InputException(
                    SourceLocation.of(displayName(folder)),
                    "the folder cannot be read",
                    "check its permissions",
                    broken);
        }
    }

    public static String displayName(DocumentLocation folder) {
        return folder.displayName().isEmpty() ? "." : folder.displayName();
    }

    /** Whether it is a folder that can be read. */
    public static boolean isReadableFolder(Path file) {
        return Files.isDirectory(file) && Files.isReadable(file);
    }

    static boolean isDocument(String relative) {
        String lower = relative.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith);
    }

    static boolean isHidden(String relative) {
        return relative.startsWith(".") || relative.contains("/.");
    }

    private static boolean isCatalogue(String name) {
        return CATALOGUES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String name(DocumentLocation location) {
        return location.displayName().substring(location.displayName().lastIndexOf('/') + 1);
    }

    private static String text(Path relative) {
        return relative.toString().replace('\\', '/');
    }
}
