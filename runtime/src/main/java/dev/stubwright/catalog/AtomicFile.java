package dev.stubwright.catalog;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file so that whoever reads it sees the old one or the new one, whatever interrupts the writing. */
final class AtomicFile {

    private AtomicFile() {}

    /** The folder must exist. */
    static void write(Path file, byte[] bytes) throws IOException {
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

    private static void move(Path whole, Path file) throws IOException {
        try {
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
