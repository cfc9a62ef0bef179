package dev.stubwright.mock.mapping;

import dev.stubwright.OutputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the files of a folder before they change. */
record FolderReader(Path folder) {

    /** The text of a file; empty if there is no such file. Malformed UTF-8 makes it differ from generated text. */
    Optional<String> read(String path) {
        Path file = folder.resolve(path);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new OutputException(
                    file,
                    "exists but cannot be read, so it may have been edited",
                    "check that it is a readable file, or generate into another folder",
                    failure);
        }
    }
}
