package dev.stubwright.catalog.fetch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the user's cache folder on each operating system. */
final class CacheFolder {

    private CacheFolder() {}

    /** Empty if the user has no home folder. */
    static Optional<Path> ofUser() {
        return ofUser(System.getProperty("os.name", ""), System.getProperty("user.home"), System::getenv);
    }

    static Optional<Path> ofUser(String system, @Nullable String home, Function<String, @Nullable String> environment) {
        String lower = system.toLowerCase(Locale.ROOT);
        Optional<Path> below = absolute(home);
        // XDG_CACHE_HOME is respected on all systems.
        Stream<Optional<Path>> candidates = lower.startsWith("windows")
                ? Stream.of(
                        absolute(environment.apply("XDG_CACHE_HOME")),
                        absolute(environment.apply("LOCALAPPDATA")),
                        below.map(folder -> folder.resolve("AppData/Local")))
                : Stream.of(
                        absolute(environment.apply("XDG_CACHE_HOME")),
                        below.map(folder -> folder.resolve(lower.startsWith("mac") ? "Library/Caches" : ".cache")));
        return candidates
                .flatMap(Optional::stream)
                .findFirst()
                .map(folder -> folder.resolve(lower.startsWith("windows") ? "stubwright/cache" : "stubwright"));
    }

    /** The XDG specification says to ignore relative paths. */
    private static Optional<Path> absolute(@Nullable String path) {
        try {
            return Optional.ofNullable(path)
                    .filter(text -> !text.isBlank())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
