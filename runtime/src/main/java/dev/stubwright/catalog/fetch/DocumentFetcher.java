package dev.stubwright.catalog.fetch;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.Severity;
import dev.stubwright.Sha256;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.place.DocumentLocation;
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
 * Gets the bytes of URLs by the rules of one run: those that the lock file names, else those that the server has now, else,
 * where it does not answer, those that it had before. Safe for use by several threads.
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
    /** What each URL has, as far as that was found out in this run; the bytes are in the cache. */
    private final Map<URI, CachedResponse> found = new ConcurrentHashMap<>();

    private final Map<URI, InputException> failed = new ConcurrentHashMap<>();
    private final List<Diagnostic> diagnostics = Collections.synchronizedList(new ArrayList<>());

    /** @param folder what the cache and the lock file are relative to */
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
     * Gets the bytes of a URL.
     *
     * @throws InputException if policy forbids the URL, or it does not give a document
     */
    public FetchedBytes get(DocumentLocation.Remote place) {
        InputException failure = failed.get(place.uri());
        if (failure != null) {
            throw failure;
        }
        CachedResponse before = found.get(place.uri());
        Optional<FetchedBytes> kept = before == null ? Optional.empty() : copy(before);
        if (kept.isPresent()) {
            return kept.get();
        }
        Optional<LockEntry> locked = lock.expected(place.uri());
        if (locked.isPresent()) {
            // Its place as well as its bytes: where the URL leads today may be somewhere else.
            Optional<FetchedBytes> copy = cache.flatMap(
                            one -> one.bytes(locked.get().sha256()))
                    .map(bytes -> new FetchedBytes(bytes, locked.get().base(place)));
            if (copy.isPresent()) {
                return copy.get();
            }
        }
        try {
            return checked(place, access.offline() ? offline(place) : online(place), locked);
        } catch (InputException lost) {
            lock.keep(place.uri());
            failed.put(place.uri(), lost);
            throw lost;
        }
    }

    /** Fetches many at once into the cache, so that reading them one after the other need not wait. */
    public void prefetch(Collection<DocumentLocation.Remote> places) {
        Set<DocumentLocation.Remote> wanted = new LinkedHashSet<>(places);
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
            wanted.forEach(place -> all.add(several.submit(() -> get(place))));
            for (Future<?> one : all) {
                try {
                    one.get();
                } catch (ExecutionException told) {
                    // Whoever asks for this one will hear why.
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            several.shutdownNow();
        }
    }

    /**
     * Writes the lock file if that was asked for.
     *
     * @return what is to be told of the whole run
     */
    public List<Diagnostic> finish() {
        diagnostics.addAll(lock.write());
        return List.copyOf(diagnostics);
    }

    private FetchedBytes online(DocumentLocation.Remote place) {
        budget.ask(place);
        Optional<CachedResponse> known = cached(place);
        try {
            HttpResult answer = fetcher.fetch(place, known.orElse(null));
            if (answer instanceof HttpResult.Body body) {
                return stored(place, body);
            }
            Optional<FetchedBytes> copy = known.flatMap(this::copy);
            return copy.isPresent() ? remember(place, known.orElseThrow(), copy.get()) : anew(place);
        } catch (NoDocumentException silent) {
            Optional<FetchedBytes> copy = silent.isPassing() ? known.flatMap(this::copy) : Optional.empty();
            if (copy.isEmpty()) {
                throw silent.told();
            }
            diagnostics.add(Diagnostic.repaired(
                    "document-stale",
                    Severity.WARNING,
                    "the document cannot be fetched: " + silent.told().problem(),
                    SourceLocation.of(place.shown()),
                    "what it was when it was fetched last is taken"));
            return copy.get();
        }
    }

    /** The copy went away between asking for it and reading it. */
    private FetchedBytes anew(DocumentLocation.Remote place) throws NoDocumentException {
        HttpResult answer = fetcher.fetch(place, null);
        if (answer instanceof HttpResult.Body body) {
            return stored(place, body);
        }
        throw new InputException(
                SourceLocation.of(place.shown()),
                "the server says that nothing has changed, but it was not asked",
                "try again, or keep a copy and name it by a mirror");
    }

    private FetchedBytes offline(DocumentLocation.Remote place) {
        return cached(place)
                .flatMap(this::copy)
                .orElseThrow(() -> new InputException(
                        SourceLocation.of(place.shown()),
                        "nothing is fetched offline, and the cache has no copy of this document",
                        "run once without --offline (in Maven, without -o), or name a mirror, URLPREFIX=DIR"));
    }

    private FetchedBytes checked(DocumentLocation.Remote place, FetchedBytes fetched, Optional<LockEntry> locked) {
        LockEntry now = LockEntry.of(place, fetched);
        if (locked.isPresent() && !locked.get().sha256().equals(now.sha256())) {
            throw new InputException(
                    SourceLocation.of(place.shown()),
                    "the document has changed since it was locked: " + lock.shown() + " says sha256 "
                            + Sha256.abbreviate(locked.get().sha256()) + ", but it is "
                            + Sha256.abbreviate(now.sha256()),
                    DocumentLock.ACCEPT);
        }
        if (lock.binds() && locked.isEmpty()) {
            diagnostics.add(Diagnostic.unrepaired(
                    "document-not-locked",
                    Severity.WARNING,
                    "the document is not in " + lock.shown()
                            + ", so that it may change unnoticed; --update-lock adds it",
                    SourceLocation.of(place.shown())));
        }
        lock.use(place.uri(), now);
        return locked.isPresent()
                ? new FetchedBytes(fetched.bytes(), locked.get().base(place))
                : fetched;
    }

    private FetchedBytes stored(DocumentLocation.Remote place, HttpResult.Body body) {
        budget.got(body.bytes().length);
        FetchedBytes fetched = new FetchedBytes(body.bytes(), body.at());
        if (cache.isPresent() && mayBeKept(place)) {
            CachedResponse state = new CachedResponse(
                    Sha256.hex(body.bytes()),
                    DocumentLocation.Remote.withoutSecrets(body.at()),
                    body.etag(),
                    body.lastModified());
            try {
                cache.get().store(place.uri(), state, body.bytes());
                return remember(place, state, fetched);
            } catch (IOException full) {
                tellOfCache(full);
            }
        }
        return fetched;
    }

    private void tellOfCache(IOException full) {
        Diagnostic told = Diagnostic.unrepaired(
                "cache-not-written",
                Severity.INFO,
                "what is fetched cannot be kept: " + full.getClass().getSimpleName(),
                SourceLocation.of(
                        cache.map(DocumentCache::folder).map(Path::toString).orElse("")));
        synchronized (diagnostics) {
            if (!diagnostics.contains(told)) {
                diagnostics.add(told);
            }
        }
    }

    private FetchedBytes remember(DocumentLocation.Remote place, CachedResponse state, FetchedBytes fetched) {
        found.put(place.uri(), state);
        return fetched;
    }

    private Optional<CachedResponse> cached(DocumentLocation.Remote place) {
        return cache.filter(any -> mayBeKept(place)).flatMap(one -> one.find(place.uri()));
    }

    private Optional<FetchedBytes> copy(CachedResponse state) {
        return cache.flatMap(one -> one.bytes(state.sha256())).map(bytes -> new FetchedBytes(bytes, state.base()));
    }

    /** What a name and a password open is not kept for whoever asks next. */
    private static boolean mayBeKept(DocumentLocation.Remote place) {
        return place.uri().getRawUserInfo() == null;
    }
}
