package dev.stubwright.catalog;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that whoever reads it sees the old one or the new one, whatever interrupts the writing. */
final class AtomicFile {

    private AtomicFile() {}

    /** The folder must exist. */
    static void write(Path file, byte[] bytes) throws IOException {
        // In the same folder, since a move is atomic only within one file system.
        Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), ".stubwright-", ".tmp");
        try {
            Files.write(whole, bytes);
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
