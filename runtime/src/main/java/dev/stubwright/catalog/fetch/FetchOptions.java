package dev.stubwright.catalog.fetch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How documents may be got.
 *
 * @param offline nothing is fetched; what was fetched before is read from the cache
 * @param allowedHosts hosts, each {@code HOST} or {@code HOST:PORT}, that documents may refer to although they are not the
 *     document's own, and that may have a private or loopback address
 * @param cache the folder that keeps what was fetched; empty for that of the user
 * @param lock the file that says which bytes each URL had; empty for {@code stubwright.lock} in the folder that sources are
 *     relative to. Where there is no such file, nothing is locked.
 * @param updateLock whether the lock file is written anew from what the URLs have now
 * @param strict whether an entry that cannot be read is the end, instead of a diagnostic
 * @since 0.1
 */
public record FetchOptions(
        boolean offline,
        Set<String> allowedHosts,
        Optional<Path> cache,
        Optional<Path> lock,
        boolean updateLock,
        boolean strict) {

    /** Online, without further hosts, with the user's cache, forgiving. */
    public static final FetchOptions STANDARD =
            new FetchOptions(false, Set.of(), Optional.empty(), Optional.empty(), false, false);

    public FetchOptions {
        allowedHosts = Set.copyOf(allowedHosts);
    }
}
