package dev.stubwright.report;

import dev.stubwright.OutputException;
import dev.stubwright.verify.SuiteResult;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Writes the report's files: {@code report.json} and {@code report.html}, each whole or not at all.
 *
 * @since 0.1
 */
public final class ReportFiles {

    private ReportFiles() {}

    /**
     * Makes the folder, if it is not there, and sees whether files can be made in it; so that it is known before a long run
     * and not after.
     *
     * @throws dev.stubwright.OutputException if the folder cannot be written
     */
    public static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createFile(unused(folder)));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Writes both.
     *
     * @throws dev.stubwright.OutputException if the folder cannot be written
     */
    public static void write(SuiteResult result, Path folder) {
        prepare(folder);
        replace(folder, "report.json", JsonReport.render(result));
        replace(folder, "report.html", HtmlReport.render(result));
    }

    /**
     * Writes one file, whole or not at all.
     *
     * @throws dev.stubwright.OutputException if it cannot be written; then what was there before still is
     */
    public static void write(Path file, String text) {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null) {
            throw new OutputException(file, "this is no file", "name a file", null);
        }
        prepare(folder);
        replace(folder, String.valueOf(whole.getFileName()), text);
    }

    private static void replace(Path folder, String name, String text) {
        Path file = folder.resolve(name);
        try {
            // in the same folder, since a move is atomic only within one file system
            Path whole = unused(folder);
            try {
                Files.writeString(whole, text);
                move(whole, file);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Not {@link Files#createTempFile}, whose files nobody but this user may read. */
    private static Path unused(Path folder) {
        return folder.resolve(".report-" + UUID.randomUUID() + ".tmp");
    }

    private static void move(Path whole, Path file) throws IOException {
        try {
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static OutputException unwritable(Path path, IOException cause) {
        return new OutputException(
                path, "the report cannot be written", "name a folder that this user may write to", cause);
    }
}
