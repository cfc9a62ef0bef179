package dev.stubwright.catalog.fetch;

import dev.stubwright.AtomicFile;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.OutputException;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.DocumentFiles;
import dev.stubwright.catalog.document.TextDecoder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lock file of a run: which bytes each URL must have, and, when it is updated, which bytes it had. */
final class DocumentLock {

    static final String NAME = "stubwright.lock";
    static final String ACCEPT = "review the change, and accept it with --update-lock (or stubwright.updateLock)";

    private final Path file;
    private final String displayName;
    private final boolean exists;
    private final boolean updating;
    private final SortedMap<String, LockEntry> before;
    /** The error of an invalid lock file that will be replaced. */
    private @Nullable InputException broken;

    private final SortedMap<String, LockEntry> used = Collections.synchronizedSortedMap(new TreeMap<>());

    /**
     * @param named whether the user named the file, so that it must exist
     * @throws InputException if the lock file is invalid, unless it will be updated
     */
    DocumentLock(Path file, String shown, boolean named, boolean updating) {
        this.file = file;
        this.displayName = shown;
        this.updating = updating;
        this.exists = Files.exists(file);
        if (named && !exists && !updating) {
            throw new InputException(
                    SourceLocation.of(shown),
                    "there is no such lock file",
                    "check its name, or create it with --update-lock (or stubwright.updateLock)");
        }
        this.before = exists ? read() : new TreeMap<>();
    }

    private SortedMap<String, LockEntry> read() {
        byte[] bytes = DocumentFiles.readBytes(file, displayName);
        try {
            return LockFile.parse(displayName, TextDecoder.decode(bytes, displayName));
        } catch (InputException invalid) {
            if (!updating) {
                throw invalid;
            }
            broken = invalid;
            return new TreeMap<>();
        }
    }

    /** The lock file as shown in messages. */
    String displayName() {
        return displayName;
    }

    boolean exists() {
        return exists;
    }

    /** Whether the run must match the lock file. */
    boolean isEnforced() {
        return exists && !updating;
    }

    /** The locked version of a URL; empty if any version is accepted. */
    Optional<LockEntry> expected(URI url) {
        return isEnforced() ? Optional.ofNullable(before.get(LockFile.key(url))) : Optional.empty();
    }

    /** Records the version of a URL that this run uses. */
    void recordUse(URI url, LockEntry now) {
        used.put(LockFile.key(url), now);
    }

    /** Keeps the old version of a URL that could not be fetched in this run. */
    void keepPrevious(URI url) {
        LockEntry previous = before.get(LockFile.key(url));
        if (previous != null) {
            used.putIfAbsent(LockFile.key(url), previous);
        }
    }

    /**
     * Writes the file if it is to be updated and has changed.
     *
     * @return the changes
     * @throws OutputException if it cannot be written; an existing file is unchanged
     */
    List<Diagnostic> write() {
        if (!updating || (exists && broken == null && used.equals(before))) {
            return List.of();
        }
        try {
            Path real = exists ? file.toRealPath() : file.toAbsolutePath();
            Files.createDirectories(Objects.requireNonNull(real.getParent()));
            AtomicFile.write(real, LockFile.format(used).getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new OutputException(file, "the lock file cannot be written: " + failed, "check the folder", failed);
        }
        return changes();
    }

    private List<Diagnostic> changes() {
        List<Diagnostic> changes = new ArrayList<>();
        if (!exists) {
            changes.add(info("lock-written", "created the lock file with " + used.size() + " URLs"));
            return changes;
        }
        if (broken != null) {
            changes.add(Diagnostic.repaired(
                    "lock-rewritten",
                    Severity.WARNING,
                    "the lock file was invalid: " + broken.problem(),
                    broken.location(),
                    "replaced by a new one with " + used.size() + " URLs; changes since the old one are unknown"));
            return changes;
        }
        used.forEach((key, now) -> {
            LockEntry previous = before.get(key);
            if (previous == null) {
                changes.add(info("lock-added", "[" + key + "] is now locked at " + now.describe()));
            } else if (!previous.equals(now)) {
                changes.add(info(
                        "lock-changed",
                        "[" + key + "] is now locked at " + now.describe() + ", before at " + previous.describe()));
            }
        });
        before.keySet().stream()
                .filter(key -> !used.containsKey(key))
                .forEach(key ->
                        changes.add(info("lock-removed", "[" + key + "] is no longer used, and no longer locked")));
        return changes;
    }

    private Diagnostic info(String id, String message) {
        return Diagnostic.unrepaired(id, Severity.INFO, message, SourceLocation.of(displayName));
    }
}
