package dev.stubwright.catalog.document;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.location.DocumentFolder;
import dev.stubwright.catalog.location.DocumentLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads documents from files.
 *
 * @since 0.1
 */
@Internal
public final class DocumentFiles {

    private DocumentFiles() {}

    /**
     * Reads and parses a file.
     *
     * @param source the file as shown in messages
     * @throws InputException if it is missing, too large, or neither JSON nor YAML
     */
    public static Document read(Path file, String source) {
        return DocumentParser.read(source, readBytes(file, source));
    }

    public static byte[] readBytes(Path file, String source) {
        SourceLocation at = SourceLocation.of(source);
        if (Files.isDirectory(file)) {
            throw DocumentFolder.isReadableFolder(file)
                    ? new InputException(at, "expected a file, but this is a folder", "name a file in it")
                    : new InputException(
                            at, "the folder is not readable, so its documents are missing", "check its permissions");
        }
        try {
            byte[] bytes = readUpToLimit(file);
            if (bytes.length > DocumentLimits.BYTES) {
                throw DocumentLimits.tooLarge(source);
            }
            return bytes;
        } catch (NoSuchFileException missing) {
            throw new InputException(at, "there is no such file", "check the path, or download the document", missing);
        } catch (AccessDeniedException denied) {
            throw new InputException(at, "the file is not readable", "check its permissions", denied);
        } catch (FileSystemException broken) {
            // getMessage() would repeat the path in absolute form.
            String reason = broken.getReason() == null ? "the file system failed" : broken.getReason();
            throw new InputException(at, "the file cannot be read: " + reason, "check the path", broken);
        } catch (IOException broken) {
            throw new InputException(at, "the file cannot be read: " + broken.getMessage(), "check the disk", broken);
        }
    }

    /** Reads at most one byte more than the limit. The size of a pipe or device is unknown before it is read. */
    private static byte[] readUpToLimit(Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) <= DocumentLimits.BYTES) {
            return Files.readAllBytes(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(DocumentLimits.BYTES + 1);
        }
    }
}
