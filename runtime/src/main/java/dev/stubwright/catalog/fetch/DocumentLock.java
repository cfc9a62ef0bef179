package dev.stubwright.catalog.fetch;

import dev.stubwright.AtomicFile;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.OutputException;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Documents;
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

/** Which bytes each URL must have; and, if it is to be written anew, which they had in this run. */
final class DocumentLock {

    static final String NAME = "stubwright.lock";
    static final String ACCEPT = "look at what has changed, and accept it by --update-lock (or stubwright.updateLock)";

    private final Path file;
    private final String shown;
    private final boolean exists;
    private final boolean updating;
    private final SortedMap<String, LockEntry> before;
    /** Why the file that is there says nothing; only where it is written anew. */
    private @Nullable InputException broken;

    private final SortedMap<String, LockEntry> used = Collections.synchronizedSortedMap(new TreeMap<>());

    /**
     * @param named whether the user named the file, so that it has to be there
     * @throws InputException if there is a lock file that is none; unless it is written anew, which mends it
     */
    DocumentLock(Path file, String shown, boolean named, boolean updating) {
        this.file = file;
        this.shown = shown;
        this.updating = updating;
        this.exists = Files.exists(file);
        if (named && !exists && !updating) {
            throw new InputException(
                    SourceLocation.of(shown),
                    "there is no such lock file",
                    "check its name, or write it by --update-lock (or stubwright.updateLock)");
        }
        this.before = exists ? read() : new TreeMap<>();
    }

    private SortedMap<String, LockEntry> read() {
        byte[] bytes = Documents.bytes(file, shown);
        try {
            return LockFile.parse(shown, TextDecoder.decode(bytes, shown));
        } catch (InputException none) {
            if (!updating) {
                throw none;
            }
            broken = none;
            return new TreeMap<>();
        }
    }

    /** What it is called in messages. */
    String shown() {
        return shown;
    }

    boolean exists() {
        return exists;
    }

    /** Whether each URL must have a hash in it. */
    boolean binds() {
        return exists && !updating;
    }

    /** What the URL must have; empty if anything will do. */
    Optional<LockEntry> expected(URI url) {
        return binds() ? Optional.ofNullable(before.get(LockFile.key(url))) : Optional.empty();
    }

    /** The URL is part of this run. */
    void use(URI url, LockEntry now) {
        used.put(LockFile.key(url), now);
    }

    /** The URL is part of this run, but does not tell what it has now: what it had goes on to count. */
    void keep(URI url) {
        LockEntry then = before.get(LockFile.key(url));
        if (then != null) {
            used.putIfAbsent(LockFile.key(url), then);
        }
    }

    /**
     * Writes the file, if that is what was asked for and it is not what it should be already.
     *
     * @return what has changed
     * @throws OutputException if it cannot be written; then it is as it was
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
            changes.add(told("lock-written", "the lock file is new, with " + used.size() + " URLs"));
            return changes;
        }
        if (broken != null) {
            changes.add(Diagnostic.repaired(
                    "lock-rewritten",
                    Severity.WARNING,
                    "the lock file was none: " + broken.problem(),
                    broken.location(),
                    "written anew, with " + used.size() + " URLs; what has changed since is not known"));
            return changes;
        }
        used.forEach((key, now) -> {
            LockEntry then = before.get(key);
            if (then == null) {
                changes.add(told("lock-added", "[" + key + "] is locked now, at " + now.shown()));
            } else if (!then.equals(now)) {
                changes.add(told(
                        "lock-changed",
                        "[" + key + "] is locked at " + now.shown() + " now, and was at " + then.shown()));
            }
        });
        before.keySet().stream()
                .filter(key -> !used.containsKey(key))
                .forEach(key -> changes.add(told("lock-removed", "[" + key + "] is used no more, and not locked")));
        return changes;
    }

    private Diagnostic told(String id, String message) {
        return Diagnostic.unrepaired(id, Severity.INFO, message, SourceLocation.of(shown));
    }
}
