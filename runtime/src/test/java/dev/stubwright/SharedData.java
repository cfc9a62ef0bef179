package dev.stubwright;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real catalogues and specifications that lie beside the project on some machines, and are never part of it. */
public final class SharedData {

    private SharedData() {}

    /** The folder {@code shared/data} next to a folder above the working directory. */
    public static Optional<Path> folder() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path data = folder.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    /** A file or folder of the data; skips the test, with a reason, where it is absent. */
    public static Path require(String relative) {
        Optional<Path> found = folder().map(data -> data.resolve(relative)).filter(Files::exists);
        return found.orElseGet(() -> abort("shared/data/" + relative + " is not on this machine"));
    }
}
