package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.OutputException;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
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

/** Which bytes each URL must have; and, if it is to be written anew, which they had in this run. */
final class Lock {

    static final String NAME = "stubwright.lock";
    static final String ACCEPT = "look at what has changed, and accept it by --update-lock (or stubwright.updateLock)";

    private final Path file;
    private final String shown;
    private final boolean exists;
    private final boolean updating;
    private final SortedMap<String, String> before;
    private final SortedMap<String, String> used = Collections.synchronizedSortedMap(new TreeMap<>());

    /** @throws InputException if there is a lock file that is none */
    Lock(Path file, String shown, boolean updating) {
        this.file = file;
        this.shown = shown;
        this.updating = updating;
        this.exists = Files.exists(file);
        this.before = exists
                ? LockFile.parse(shown, TextDecoder.decode(Documents.bytes(file, shown), shown))
                : new TreeMap<>();
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

    /** The hash that the URL must have; empty if any will do. */
    Optional<String> expected(URI url) {
        return binds() ? Optional.ofNullable(before.get(LockFile.key(url))) : Optional.empty();
    }

    /** The URL is part of this run. */
    void use(URI url, String hash) {
        used.put(LockFile.key(url), hash);
    }

    /** The URL is part of this run, but does not tell what it has now: what it had goes on to count. */
    void keep(URI url) {
        String hash = before.get(LockFile.key(url));
        if (hash != null) {
            used.putIfAbsent(LockFile.key(url), hash);
        }
    }

    /**
     * Writes the file, if that is what was asked for and it is not what it should be already.
     *
     * @return what has changed
     * @throws OutputException if it cannot be written; then it is as it was
     */
    List<Diagnostic> write() {
        if (!updating || (exists && used.equals(before))) {
            return List.of();
        }
        try {
            Path real = exists ? file.toRealPath() : file.toAbsolutePath();
            Files.createDirectories(Objects.requireNonNull(real.getParent()));
            AtomicFile.write(real, LockFile.format(used).getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new OutputException(file, "the lock file cannot be written: " + broken, "check the folder", broken);
        }
        return changes();
    }

    private List<Diagnostic> changes() {
        List<Diagnostic> changes = new ArrayList<>();
        if (!exists) {
            changes.add(told("lock-written", "the lock file is new, with " + used.size() + " URLs"));
            return changes;
        }
        used.forEach((key, now) -> {
            String then = before.get(key);
            if (then == null) {
                changes.add(told("lock-added", "[" + key + "] is locked now, at " + Sha256.shown(now)));
            } else if (!then.equals(now)) {
                changes.add(told(
                        "lock-changed",
                        "[" + key + "] is locked at " + Sha256.shown(now) + " now, and was at " + Sha256.shown(then)));
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
