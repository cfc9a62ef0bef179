package dev.stubwright.catalog.fetch;

import dev.stubwright.AtomicFile;
import dev.stubwright.Sha256;
import dev.stubwright.catalog.location.DocumentLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A cache on disk: bytes by their SHA-256, and for each URL the hash of its bytes. Several threads and processes may
 * share a folder, and anyone may delete it. A broken file counts as missing.
 */
final class DocumentCache {

    private final Path folder;

    DocumentCache(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Optional<CachedResponse> find(URI url) {
        try {
            return CachedResponse.parse(Files.readString(file(url)));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** The bytes with this hash, verified. */
    Optional<byte[]> bytes(String sha256) {
        Path file = file(sha256);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(DocumentLimits.BYTES + 1);
            if (Sha256.hex(bytes).equals(sha256)) {
                return Optional.of(bytes);
            }
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException broken) {
            // counts as missing
        }
        return Optional.empty();
    }

    /** Writes the bytes before the URL, so that a URL never refers to missing bytes. */
    void store(URI url, CachedResponse state, byte[] bytes) throws IOException {
        Path blob = file(state.sha256());
        if (bytes(state.sha256()).isEmpty()) {
            write(blob, bytes);
        }
        byte[] text = state.toText().getBytes(StandardCharsets.UTF_8);
        Path file = file(url);
        try {
            write(file, text);
        } catch (FileSystemException busy) {
            // On Windows a file that another process reads cannot be replaced; its content is as recent as ours.
            if (find(url).isEmpty()) {
                throw busy;
            }
        }
    }

    private void write(Path file, byte[] bytes) throws IOException {
        prepare();
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, bytes);
    }

    /** Documents may be private, so the folder is readable by its owner only. */
    private void prepare() throws IOException {
        if (!Files.isDirectory(folder)) {
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(folder.toAbsolutePath().getParent());
            if (posix) {
                try {
                    Files.createDirectory(
                            folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } catch (FileAlreadyExistsException other) {
                    // another thread or process created it
                }
            } else {
                Files.createDirectories(folder);
            }
        }
    }

    private Path file(URI url) {
        return folder.resolve("urls").resolve(Sha256.hex(url.toString()) + ".txt");
    }

    private Path file(String sha256) {
        return folder.resolve("bytes").resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
