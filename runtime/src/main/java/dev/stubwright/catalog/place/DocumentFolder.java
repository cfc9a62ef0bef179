package dev.stubwright.catalog.place;

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

/** What a folder holds: a catalogue, or else documents. */
@Internal
public final class DocumentFolder {

    static final int DEPTH = 20;

    private static final List<String> CATALOGUES = List.of("apis.json", "apis.yaml", "apis.yml", "apis.md");
    private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml", ".md");
    /** Whoever names the root of a disk should hear of it before the hour is over. */
    private static final int MAX_FILES = 200_000;

    private DocumentFolder() {}

    public static Optional<DocumentLocation> catalogue(DocumentLocation.Local folder) {
        List<DocumentLocation> files = find(folder, 1, false, Files::isRegularFile, (path, name) -> isCatalogue(name));
        return CATALOGUES.stream()
                .flatMap(name -> files.stream().filter(file -> name.equalsIgnoreCase(name(file))))
                .findFirst();
    }

    /** As of a folder of files; what an archive holds cannot be listed by a class loader. */
    public static Optional<DocumentLocation> catalogue(DocumentLocation.Resource folder) {
        return CATALOGUES.stream()
                .map(name -> ClasspathResources.inside(folder, name))
                .filter(ClasspathResources::exists)
                .<DocumentLocation>map(place -> place)
                .findFirst();
    }

    /** All files that may be documents. Hidden folders, such as {@code .git}, belong to tools. */
    public static List<DocumentLocation> documents(DocumentLocation.Local folder) {
        return find(folder, DEPTH, false, Files::isRegularFile, (path, name) -> isDocument(name) && !isHidden(name));
    }

    /**
     * What lies in a folder, in the order of the names, which is the same on every machine; folders in it that may not be
     * read are among it, so that whoever reads what was found hears of them.
     *
     * @param hidden whether hidden folders are gone through, too
     * @param meant is asked with the path relative to the folder, and the same as text
     */
    static List<DocumentLocation> find(
            DocumentLocation.Local folder,
            int depth,
            boolean hidden,
            Predicate<Path> kind,
            BiPredicate<Path, String> meant) {
        try {
            Path real = folder.file().toRealPath();
            FolderWalk walk = FolderWalk.through(real, depth, hidden, MAX_FILES);
            if (walk.found().size() > MAX_FILES) {
                throw new InputException(
                        SourceLocation.of(shown(folder)),
                        "the folder holds more than " + MAX_FILES + " files",
                        "name a smaller one");
            }
            Stream<Path> fitting = walk.found().stream()
                    .map(real::relativize)
                    .filter(relative -> meant.test(relative, text(relative)) && kind.test(real.resolve(relative)));
            return Stream.concat(fitting, walk.closed().stream().map(real::relativize))
                    .map(DocumentFolder::text)
                    .sorted()
                    .<DocumentLocation>map(name -> LocationResolver.inside(folder, name))
                    .toList();
        } catch (IOException broken) {
            throw new InputException(
                    SourceLocation.of(shown(folder)), "the folder cannot be read", "check its permissions", broken);
        }
    }

    public static String shown(DocumentLocation folder) {
        return folder.shown().isEmpty() ? "." : folder.shown();
    }

    /** Whether it is a folder that may be read. */
    public static boolean isOpen(Path file) {
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

    private static String name(DocumentLocation place) {
        return place.shown().substring(place.shown().lastIndexOf('/') + 1);
    }

    private static String text(Path relative) {
        return relative.toString().replace('\\', '/');
    }
}
