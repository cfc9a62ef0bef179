package dev.stubwright.mock.mapping;

import dev.stubwright.AtomicFile;
import dev.stubwright.OutputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes several files as a whole. All new content goes to temporary files first, so that most failures happen before
 * anything changes; if a move fails, the moves before it are undone.
 */
final class FileTransaction {

    private static final String TEMPORARY = ".stubwright-tmp";

    /** New content by file; {@code null} deletes the file. */
    private final Map<Path, @Nullable String> changes = new LinkedHashMap<>();

    void write(Path file, String content) {
        changes.put(file, content);
    }

    void delete(Path file) {
        changes.put(file, null);
    }

    void commit() {
        Deque<Undo> undos = new ArrayDeque<>();
        Path at = Path.of("");
        try {
            for (Map.Entry<Path, @Nullable String> change : changes.entrySet()) {
                at = change.getKey();
                if (change.getValue() != null) {
                    stage(at, change.getValue(), undos);
                }
            }
            for (Map.Entry<Path, @Nullable String> change : changes.entrySet()) {
                at = change.getKey();
                replace(at, change.getValue() != null, undos);
            }
        } catch (IOException failure) {
            undos.forEach(undo -> undo.tryFor(failure));
            throw new OutputException(
                    at,
                    "cannot be written (" + reason(failure) + ")",
                    "check that its folder exists and is writable, and that the disk is not full",
                    failure);
        }
    }

    private static void stage(Path file, String content, Deque<Undo> undos) throws IOException {
        createFolder(file.toAbsolutePath().getParent(), undos);
        Path temporary = temporary(file);
        try (OutputStream out = Files.newOutputStream(temporary)) {
            undos.push(() -> Files.deleteIfExists(temporary));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void replace(Path file, boolean isWritten, Deque<Undo> undos) throws IOException {
        byte @Nullable [] before = Files.exists(file) ? Files.readAllBytes(file) : null;
        undos.push(() -> {
            if (before == null) {
                Files.deleteIfExists(file);
            } else {
                Files.write(file, before);
            }
        });
        if (isWritten) {
            AtomicFile.move(temporary(file), file);
        } else {
            Files.deleteIfExists(file);
        }
    }

    private static void createFolder(@Nullable Path folder, Deque<Undo> undos) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        createFolder(folder.getParent(), undos);
        Files.createDirectory(folder);
        undos.push(() -> Files.deleteIfExists(folder));
    }

    /** Beside the file, for an atomic move. WireMock loads only files that end in {@code .json}. */
    private static Path temporary(Path file) {
        return file.resolveSibling(file.getFileName() + TEMPORARY);
    }

    private static String reason(IOException failure) {
        String kind = failure.getClass().getSimpleName().replaceAll("Exception$", "");
        return failure.getMessage() == null ? kind : kind + ": " + failure.getMessage();
    }

    private interface Undo {
        void run() throws IOException;

        default void tryFor(IOException failure) {
            try {
                run();
            } catch (IOException second) {
                failure.addSuppressed(second);
            }
        }
    }
}
