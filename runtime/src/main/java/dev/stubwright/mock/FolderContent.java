package dev.stubwright.mock;

import dev.stubwright.OutputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a folder holds before it is changed. */
record FolderContent(Path folder) {

    /** The text of a file, or none if there is no such file. Bytes that are no UTF-8 make it another text than ours. */
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
                    "is there, but cannot be read, so it is not known whether it was edited",
                    "check that it is a file that you may read, or generate into another folder",
                    failure);
        }
    }
}
