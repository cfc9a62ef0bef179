package dev.stubwright;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real catalogues and specifications, which exist on some machines and are not part of the project. */
public final class SharedData {

    private SharedData() {}

    /** The folder {@code shared/data} next to a parent of the working directory. */
    public static Optional<Path> folder() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path data = folder.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    /** A file or folder of the data. Aborts the test if it does not exist. */
    public static Path require(String relative) {
        Optional<Path> found = folder().map(data -> data.resolve(relative)).filter(Files::exists);
        return found.orElseGet(() -> abort("shared/data/" + relative + " is not on this machine"));
    }
}
