package dev.stubwright.catalog.fetch;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.Severity;
import dev.stubwright.Sha256;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.location.DocumentLocation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fetches the bytes of URLs for one run: the locked version if there is one, else the current version, else, if the
 * server does not answer, the cached one. Thread-safe.
 */
@Internal
public final class DocumentFetcher {

    private static final int AT_ONCE = 8;

    private final FetchOptions access;
    private final HostPolicy hosts;
    private final HttpFetcher fetcher;
    private final FetchBudget budget;
    private final DocumentLock lock;
    private final Optional<DocumentCache> cache;
    /** The responses of this run by URL; their bytes are in the cache. */
    private final Map<URI, CachedResponse> found = new ConcurrentHashMap<>();

    private final Map<URI, InputException> failed = new ConcurrentHashMap<>();
    private final List<Diagnostic> diagnostics = Collections.synchronizedList(new ArrayList<>());

    /** @param folder the base of the paths of cache and lock file */
    public DocumentFetcher(Path folder, FetchOptions access) {
        this(folder, access, new FetchBudget());
    }

    DocumentFetcher(Path folder, FetchOptions access, FetchBudget budget) {
        this.budget = budget;
        this.access = access;
        this.hosts = new HostPolicy(access.allowedHosts());
        this.fetcher = new HttpFetcher(hosts);
        this.cache = access.cache().map(folder::resolve).or(CacheFolder::ofUser).map(DocumentCache::new);
        Path file = folder.resolve(access.lock().orElse(Path.of(DocumentLock.NAME)));
        this.lock = new DocumentLock(
                file,
                access.lock().map(Path::toString).orElse(DocumentLock.NAME).replace('\\', '/'),
                access.lock().isPresent(),
                access.updateLock());
    }

    public HostPolicy hosts() {
        return hosts;
    }

    /**
     * Gets the content of a URL.
     *
     * @throws InputException if the URL is not allowed or cannot be fetched
     */
    public FetchedContent get(DocumentLocation.Remote location) {
        InputException failure = failed.get(location.uri());
        if (failure != null) {
            throw failure;
        }
        CachedResponse before = found.get(location.uri());
        Optional<FetchedContent> kept = before == null ? Optional.empty() : cachedContent(before);
        if (kept.isPresent()) {
            return kept.get();
        }
        Optional<LockEntry> locked = lock.expected(location.uri());
        if (locked.isPresent()) {
            // With the locked base URL: the URL may redirect to somewhere else today.
            Optional<FetchedContent> copy = cache.flatMap(
                            one -> one.bytes(locked.get().sha256()))
                    .map(bytes -> new FetchedContent(bytes, locked.get().base(location)));
            if (copy.isPresent()) {
                return copy.get();
            }
        }
        try {
            return checkLock(location, access.offline() ? fromCache(location) : fetch(location), locked);
        } catch (InputException lost) {
            lock.keepPrevious(location.uri());
            failed.put(location.uri(), lost);
            throw lost;
        }
    }

    /** Fetches several URLs into the cache in parallel, so that reading them later does not wait. */
    public void prefetch(Collection<DocumentLocation.Remote> locations) {
        Set<DocumentLocation.Remote> wanted = new LinkedHashSet<>(locations);
        if (cache.isEmpty() || access.offline() || wanted.size() < 2) {
            return;
        }
        ExecutorService several = Executors.newFixedThreadPool(Math.min(AT_ONCE, wanted.size()), task -> {
            Thread thread = new Thread(task, "stubwright-fetch");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> all = new ArrayList<>();
            wanted.forEach(location -> all.add(several.submit(() -> get(location))));
            for (Future<?> one : all) {
                try {
                    one.get();
                } catch (ExecutionException failure) {
                    // get() throws the same exception again
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            several.shutdownNow();
        }
    }

    /**
     * Writes the lock file if the options say so.
     *
     * @return the diagnostics of the whole run
     */
    public List<Diagnostic> finish() {
        diagnostics.addAll(lock.write());
        return List.copyOf(diagnostics);
    }

    private FetchedContent fetch(DocumentLocation.Remote location) {
        budget.countDocument(location);
        Optional<CachedResponse> known = cachedResponse(location);
        try {
            HttpResult answer = fetcher.fetch(location, known.orElse(null));
            if (answer instanceof HttpResult.Body body) {
                return store(location, body);
            }
            Optional<FetchedContent> copy = known.flatMap(this::cachedContent);
            return copy.isPresent() ? remember(location, known.orElseThrow(), copy.get()) : refetch(location);
        } catch (FetchFailedException silent) {
            Optional<FetchedContent> copy =
                    silent.isTemporary() ? known.flatMap(this::cachedContent) : Optional.empty();
            if (copy.isEmpty()) {
                throw silent.failure();
            }
            diagnostics.add(Diagnostic.repaired(
                    "document-stale",
                    Severity.WARNING,
                    "the document cannot be fetched: " + silent.failure().problem(),
                    SourceLocation.of(location.displayName()),
                    "the cached version is used"));
            return copy.get();
        }
    }

    /** Fetches again after the cached copy disappeared during a conditional request. */
    private FetchedContent refetch(DocumentLocation.Remote location) throws FetchFailedException {
        HttpResult answer = fetcher.fetch(location, null);
        if (answer instanceof HttpResult.Body body) {
            return store(location, body);
        }
        throw new InputException(
                SourceLocation.of(location.displayName()),
                "the server answered 304 Not Modified to an unconditional request",
                "try again, or use a copy as a mirror");
    }

    private FetchedContent fromCache(DocumentLocation.Remote location) {
        return cachedResponse(location)
                .flatMap(this::cachedContent)
                .orElseThrow(() -> new InputException(
                        SourceLocation.of(location.displayName()),
                        "the document is not in the cache, and nothing is fetched offline",
                        "run once without --offline (in Maven, without -o), or add a mirror, URLPREFIX=DIR"));
    }

    private FetchedContent checkLock(
            DocumentLocation.Remote location, FetchedContent fetched, Optional<LockEntry> locked) {
        LockEntry now = LockEntry.of(location, fetched);
        if (locked.isPresent() && !locked.get().sha256().equals(now.sha256())) {
            throw new InputException(
                    SourceLocation.of(location.displayName()),
                    "the document has changed since it was locked: " + lock.displayName() + " has sha256 "
                            + Sha256.abbreviate(locked.get().sha256()) + ", but the document has "
                            + Sha256.abbreviate(now.sha256()),
                    DocumentLock.ACCEPT);
        }
        if (lock.isEnforced() && locked.isEmpty()) {
            diagnostics.add(Diagnostic.unrepaired(
                    "document-not-locked",
                    Severity.WARNING,
                    "the document is not in " + lock.displayName()
                            + ", so its changes are not noticed; --update-lock adds it",
                    SourceLocation.of(location.displayName())));
        }
        lock.recordUse(location.uri(), now);
        return locked.isPresent()
                ? new FetchedContent(fetched.bytes(), locked.get().base(location))
                : fetched;
    }

    private FetchedContent store(DocumentLocation.Remote location, HttpResult.Body body) {
        budget.countBytes(body.bytes().length);
        FetchedContent fetched = new FetchedContent(body.bytes(), body.at());
        if (cache.isPresent() && isCacheable(location)) {
            CachedResponse state = new CachedResponse(
                    Sha256.hex(body.bytes()),
                    DocumentLocation.Remote.withoutSecrets(body.at()),
                    body.etag(),
                    body.lastModified());
            try {
                cache.get().store(location.uri(), state, body.bytes());
                return remember(location, state, fetched);
            } catch (IOException full) {
                reportCacheFailure(full);
            }
        }
        return fetched;
    }

    private void reportCacheFailure(IOException full) {
        Diagnostic diagnostic = Diagnostic.unrepaired(
                "cache-not-written",
                Severity.INFO,
                "the cache cannot be written: " + full.getClass().getSimpleName(),
                SourceLocation.of(
                        cache.map(DocumentCache::folder).map(Path::toString).orElse("")));
        synchronized (diagnostics) {
            if (!diagnostics.contains(diagnostic)) {
                diagnostics.add(diagnostic);
            }
        }
    }

    private FetchedContent remember(DocumentLocation.Remote location, CachedResponse state, FetchedContent fetched) {
        found.put(location.uri(), state);
        return fetched;
    }

    private Optional<CachedResponse> cachedResponse(DocumentLocation.Remote location) {
        return cache.filter(any -> isCacheable(location)).flatMap(one -> one.find(location.uri()));
    }

    private Optional<FetchedContent> cachedContent(CachedResponse state) {
        return cache.flatMap(one -> one.bytes(state.sha256())).map(bytes -> new FetchedContent(bytes, state.base()));
    }

    /** Documents that require credentials are not cached, since others may use the cache. */
    private static boolean isCacheable(DocumentLocation.Remote location) {
        return location.uri().getRawUserInfo() == null;
    }
}
