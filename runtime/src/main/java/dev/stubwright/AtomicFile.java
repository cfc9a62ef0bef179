package dev.stubwright;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file so that its readers see the old content or the new content, whatever interrupts the writing.
 *
 * @since 0.1
 */
@Internal
public final class AtomicFile {

    private AtomicFile() {}

    /** The folder must exist. */
    public static void write(Path file, byte[] bytes) throws IOException {
        // In the same folder, since a move is atomic only within one file system.
        // Not a temporary file of the JDK's, which nobody else may read: a lock file is for the team.
        Path whole = file.toAbsolutePath().resolveSibling(".stubwright-" + UUID.randomUUID() + ".tmp");
        try {
            Files.write(whole, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(whole, file);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Replaces the target. Atomic where the file system can do it. */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
