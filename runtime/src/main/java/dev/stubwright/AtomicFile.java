package dev.stubwright;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Replaces a file atomically: readers see either the old or the new content, even if writing is interrupted.
 *
 * @since 0.1
 */
@Internal
public final class AtomicFile {

    private AtomicFile() {}

    /** Writes the bytes to a temporary file and moves it over the target. The folder must exist. */
    public static void write(Path file, byte[] bytes) throws IOException {
        // A move is atomic only within one file system, so the temporary file is in the same folder.
        // Files.createTempFile would make it readable for its owner only, but a lock file is shared by a team.
        Path temporary = file.toAbsolutePath().resolveSibling(".stubwright-" + UUID.randomUUID() + ".tmp");
        try {
            Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Moves a file over the target, atomically if the file system supports it. */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
