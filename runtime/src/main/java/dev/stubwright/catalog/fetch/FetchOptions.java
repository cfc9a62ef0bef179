package dev.stubwright.catalog.fetch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Options for fetching documents.
 *
 * @param offline whether to read documents from the cache only
 * @param allowedHosts the hosts, each {@code HOST} or {@code HOST:PORT}, that documents of other hosts may refer
 *     to, and that may have a private or loopback address
 * @param cache the cache folder; empty for the user's cache folder
 * @param lock the lock file, with the hash of each document; empty for {@code stubwright.lock} in the folder that
 *     sources are relative to. If this file does not exist, nothing is locked.
 * @param updateLock whether to write the lock file from the current documents
 * @param strict whether an entry that cannot be read is an error instead of a diagnostic
 * @since 0.1
 */
public record FetchOptions(
        boolean offline,
        Set<String> allowedHosts,
        Optional<Path> cache,
        Optional<Path> lock,
        boolean updateLock,
        boolean strict) {

    /** Online, without additional hosts, with the user's cache folder, without updating the lock file, not strict. */
    public static final FetchOptions STANDARD =
            new FetchOptions(false, Set.of(), Optional.empty(), Optional.empty(), false, false);

    public FetchOptions {
        allowedHosts = Set.copyOf(allowedHosts);
    }
}
