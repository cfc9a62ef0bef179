package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.ChunkedReader;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.document.DocumentFiles;
import dev.stubwright.catalog.document.DocumentParser;
import dev.stubwright.catalog.fetch.DocumentFetcher;
import dev.stubwright.catalog.fetch.FetchedContent;
import dev.stubwright.catalog.location.CanonicalLocation;
import dev.stubwright.catalog.location.ClasspathResources;
import dev.stubwright.catalog.location.DocumentLimits;
import dev.stubwright.catalog.location.DocumentLocation;
import dev.stubwright.catalog.location.LocationResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads each document once, however many entries link to it. A document that cannot be read fails each time with the
 * same exception.
 */
final class DocumentStore {

    private final LocationResolver locations;
    private final ReferencePolicy references;
    private final Map<DocumentLocation, Document> read = new HashMap<>();
    private final Map<Object, Document> byIdentity = new HashMap<>();
    private final Map<DocumentLocation, InputException> failed = new HashMap<>();
    /** Separate from {@link #failed}, since a document that is not valid as a collection may be valid as a document. */
    private final Map<DocumentLocation, InputException> failedAsCollection = new HashMap<>();

    private final DocumentFetcher fetching;
    private final ReadingProgress progress;
    private final ChunkedReader reader = new ChunkedReader();
    private final ReadAhead<DocumentLocation, Content> collections = new ReadAhead<>(this::parseCollectionAt);

    private final List<Diagnostic> parseDiagnostics = new ArrayList<>();
    private int expected;
    private long bytes;

    DocumentStore(LocationResolver locations, ReadingProgress progress, DocumentFetcher fetching) {
        this.locations = locations;
        this.references = new ReferencePolicy(fetching.hosts());
        this.fetching = fetching;
        this.progress = progress;
    }

    /** Opens a document that another one refers to, if {@link ReferencePolicy} allows it. */
    private Document open(DocumentLocation from, String reference, SourceLocation at) {
        DocumentLocation location = locations.resolve(from, reference, at);
        references.check(from, location, at);
        Document document = read(location);
        document.place().ifPresent(reached -> references.check(from, reached, at));
        return document;
    }

    /** The problems of documents that are not quite valid JSON, YAML or UTF-8. */
    List<Diagnostic> parseDiagnostics() {
        return List.copyOf(parseDiagnostics);
    }

    /** Announces the documents that will be read next, in this order, so that they can be fetched in parallel. */
    void expect(Collection<DocumentLocation> locations) {
        expected += locations.size();
        fetching.prefetch(locations.stream()
                .filter(location -> !read.containsKey(location))
                .filter(DocumentLocation.Remote.class::isInstance)
                .map(DocumentLocation.Remote.class::cast)
                .toList());
    }

    /**
     * Announces Postman collections. Only local files are read ahead: class path resources depend on this thread's
     * class loader, and remote documents are prefetched already.
     */
    void expectCollections(Collection<DocumentLocation> locations) {
        expect(locations);
        collections.expect(locations.stream()
                .filter(location -> location instanceof DocumentLocation.Local && !read.containsKey(location))
                .toList());
    }

    /** @throws InputException if it cannot be read */
    Document read(DocumentLocation location) {
        return read(location, this::parseAt, failed);
    }

    /**
     * Reads a Postman collection: like {@link #read}, but a text that begins with a brace must be JSON.
     *
     * @throws InputException if it cannot be read
     */
    Document readCollection(DocumentLocation location) {
        return read(location, collections::read, failedAsCollection);
    }

    /**
     * A parsed document.
     *
     * @param found its location; for a URL with the URL after redirects
     * @param bytes its size
     */
    private record Content(Document document, DocumentLocation found, int bytes) {}

    private Document read(
            DocumentLocation location,
            Function<DocumentLocation, Content> reading,
            Map<DocumentLocation, InputException> failures) {
        InputException failure = failures.get(location);
        if (failure != null) {
            throw failure;
        }
        Document known = read.get(location);
        if (known != null) {
            return known;
        }
        // The same file under two names is one document; otherwise its operations would be defined twice.
        Object identity = CanonicalLocation.of(location);
        known = byIdentity.get(identity);
        if (known != null) {
            read.put(location, known);
            return known;
        }
        try {
            Document document = load(location, reading);
            read.put(location, document);
            byIdentity.put(identity, document);
            parseDiagnostics.addAll(document.parseDiagnostics());
            reportProgress(location);
            return document;
        } catch (InputException unreadable) {
            throw recordFailure(location, unreadable, failures);
        } catch (OutOfMemoryError full) {
            // The partly built tree is garbage now, so other documents can still be read.
            throw recordFailure(
                    location,
                    new InputException(
                            SourceLocation.of(location.displayName()),
                            "the document needs more memory than this JVM has",
                            "raise -Xmx, or split the document",
                            full),
                    failures);
        }
    }

    private InputException recordFailure(
            DocumentLocation location, InputException unreadable, Map<DocumentLocation, InputException> failures) {
        failures.put(location, unreadable);
        reportProgress(location);
        return unreadable;
    }

    private Document load(DocumentLocation location, Function<DocumentLocation, Content> reading) {
        if (read.size() >= DocumentLimits.DOCUMENTS || bytes > DocumentLimits.ALL_BYTES) {
            throw new InputException(
                    SourceLocation.of(location.displayName()),
                    "one contract may have at most " + DocumentLimits.DOCUMENTS + " documents and "
                            + DocumentLimits.ALL_BYTES / (1024 * 1024)
                            + " MiB of them, but this is more",
                    "split the sources into several contracts");
        }
        Content content = reading.apply(location);
        bytes += content.bytes();
        return content.document().withLocation(content.found(), this::open);
    }

    private Content parseAt(DocumentLocation location) {
        return parse(location, reader::read);
    }

    private Content parseCollectionAt(DocumentLocation location) {
        return parse(location, DocumentParser::readCollection);
    }

    private Content parse(DocumentLocation location, BiFunction<String, byte[], Document> form) {
        if (location instanceof DocumentLocation.Remote remote) {
            FetchedContent fetched = fetching.get(remote);
            Document document = form.apply(location.displayName(), fetched.bytes());
            return new Content(
                    document, new DocumentLocation.Remote(remote.uri(), fetched.base()), fetched.bytes().length);
        }
        byte[] content = bytes(location);
        return new Content(form.apply(location.displayName(), content), location, content.length);
    }

    private void reportProgress(DocumentLocation location) {
        int done = read.size() + failed.size() + failedAsCollection.size();
        expected = Math.max(expected, done);
        progress.read(location.displayName(), done, expected);
    }

    private static byte[] bytes(DocumentLocation location) {
        if (location instanceof DocumentLocation.Local local) {
            requireRegularFileInRoot(local);
            return DocumentFiles.readBytes(local.file(), local.displayName());
        }
        if (location instanceof DocumentLocation.Resource resource) {
            return ClasspathResources.bytes(resource);
        }
        throw new IllegalArgumentException(location.displayName());
    }

    /** Rejects symbolic links that lead out of the root folder, and pipes, which could block forever. */
    private static void requireRegularFileInRoot(DocumentLocation.Local local) {
        if (local.namedByUser()) {
            return;
        }
        try {
            Path real = local.file().toRealPath();
            if (!real.startsWith(local.root().toRealPath())) {
                throw new InputException(
                        SourceLocation.of(local.displayName()),
                        "this is a symbolic link that leads out of the folder of its catalogue or mirror, which is not allowed",
                        "replace the link by a copy");
            }
            if (!Files.isRegularFile(real) && !Files.isDirectory(real)) {
                throw new InputException(
                        SourceLocation.of(local.displayName()),
                        "expected a file, but this is a pipe, a socket or a device, which only the user may name as a source",
                        "replace it by a file");
            }
        } catch (IOException missing) {
            // Reading the file reports the problem with a better message.
        }
    }
}
