package dev.stubwright.catalog;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a folder holds: a catalogue, or else documents. */
final class Folders {

    private static final List<String> CATALOGUES = List.of("apis.json", "apis.yaml", "apis.yml", "apis.md");
    private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml", ".md");
    private static final int DEPTH = 20;

    private Folders() {}

    static Optional<Place> catalogue(Place.Local folder) {
        List<String> files = files(folder, 1, Function.identity());
        return CATALOGUES.stream()
                .flatMap(name -> files.stream().filter(name::equalsIgnoreCase))
                .findFirst()
                .map(name -> Places.inside(folder, name));
    }

    /** All files that may be documents, in the order of their names, which is the same on every machine. */
    static Collection<Place> documents(Place.Local folder) {
        return files(folder, DEPTH, name -> Places.inside(folder, name));
    }

    private static <T> List<T> files(Place.Local folder, int depth, Function<String, ? extends T> made) {
        try {
            Path real = folder.file().toRealPath();
            try (Stream<Path> files = Files.walk(real, depth)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> real.relativize(file).toString().replace('\\', '/'))
                        .filter(Folders::mayBeDocument)
                        .sorted()
                        .<T>map(made)
                        .toList();
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new InputException(
                    SourceLocation.of(folder.shown()), "the folder cannot be read", "check its permissions", broken);
        }
    }

    /** Hidden folders, such as {@code .git}, belong to tools. */
    private static boolean mayBeDocument(String relative) {
        String lower = relative.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith) && !lower.startsWith(".") && !lower.contains("/.");
    }
}
