package dev.stubwright.report;

import dev.stubwright.AtomicFile;
import dev.stubwright.OutputException;
import dev.stubwright.verify.SuiteResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Writes {@code report.json} and {@code report.html}, each atomically.
 *
 * @since 0.1
 */
public final class ReportFiles {

    private ReportFiles() {}

    /**
     * Creates the folder if it does not exist, and checks that it is writable. Call it before a long run.
     *
     * @throws dev.stubwright.OutputException if the folder cannot be written
     */
    public static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            // Files.createTempFile would say nothing of the access that others have.
            Files.delete(Files.createFile(folder.resolve(".stubwright-" + UUID.randomUUID() + ".tmp")));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Writes both files.
     *
     * @throws dev.stubwright.OutputException if the folder cannot be written
     */
    public static void write(SuiteResult result, Path folder) {
        prepare(folder);
        replace(folder, "report.json", JsonReport.render(result));
        replace(folder, "report.html", HtmlReport.render(result));
    }

    /**
     * Writes one file atomically.
     *
     * @throws dev.stubwright.OutputException if it cannot be written; an existing file is then unchanged
     */
    public static void write(Path file, String text) {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null) {
            throw new OutputException(file, "this path has no file name", "name a file", null);
        }
        prepare(folder);
        replace(folder, String.valueOf(whole.getFileName()), text);
    }

    private static void replace(Path folder, String name, String text) {
        Path file = folder.resolve(name);
        try {
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static OutputException unwritable(Path path, IOException cause) {
        return new OutputException(
                path, "the report cannot be written", "name a folder that this user may write to", cause);
    }
}
