package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.ChunkedReader;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.document.DocumentParser;
import dev.stubwright.catalog.document.Documents;
import dev.stubwright.catalog.fetch.DocumentFetcher;
import dev.stubwright.catalog.fetch.FetchedBytes;
import dev.stubwright.catalog.place.ClasspathResources;
import dev.stubwright.catalog.place.DocumentLimits;
import dev.stubwright.catalog.place.DocumentLocation;
import dev.stubwright.catalog.place.LocationIdentity;
import dev.stubwright.catalog.place.LocationResolver;
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

/** Reads each document once, however many entries link to it; one that cannot be read fails each of them alike. */
final class DocumentStore {

    private final LocationResolver places;
    private final ReferencePolicy references;
    private final Map<DocumentLocation, Document> read = new HashMap<>();
    private final Map<Object, Document> byIdentity = new HashMap<>();
    private final Map<DocumentLocation, InputException> failed = new HashMap<>();
    /** What is no collection may be a document all the same. */
    private final Map<DocumentLocation, InputException> failedAsCollection = new HashMap<>();

    private final DocumentFetcher fetching;
    private final ReadingProgress progress;
    private final ChunkedReader reader = new ChunkedReader();
    private final ReadAhead<DocumentLocation, Content> collections = new ReadAhead<>(this::collectionAt);

    private final List<Diagnostic> loosely = new ArrayList<>();
    private int expected;
    private long bytes;

    DocumentStore(LocationResolver places, ReadingProgress progress, DocumentFetcher fetching) {
        this.places = places;
        this.references = new ReferencePolicy(fetching.hosts());
        this.fetching = fetching;
        this.progress = progress;
    }

    /** Opens what a document refers to, if it may refer to it. */
    private Document open(DocumentLocation from, String reference, SourceLocation at) {
        DocumentLocation place = places.resolve(from, reference, at);
        references.check(from, place, at);
        Document document = read(place);
        document.place().ifPresent(reached -> references.check(from, reached, at));
        return document;
    }

    /** Where documents were read that are not quite JSON or YAML. */
    List<Diagnostic> loosely() {
        return List.copyOf(loosely);
    }

    /** Says what will be read next, one after the other. */
    void expect(Collection<DocumentLocation> places) {
        expected += places.size();
        fetching.prefetch(places.stream()
                .filter(place -> !read.containsKey(place))
                .filter(DocumentLocation.Remote.class::isInstance)
                .map(DocumentLocation.Remote.class::cast)
                .toList());
    }

    /** As {@link #expect}, of Postman collections. Only this thread knows its class path, and only files are worth the trouble. */
    void expectCollections(Collection<DocumentLocation> places) {
        expect(places);
        collections.expect(places.stream()
                .filter(place -> place instanceof DocumentLocation.Local && !read.containsKey(place))
                .toList());
    }

    /** @throws InputException if it cannot be read */
    Document read(DocumentLocation place) {
        return read(place, this::at, failed);
    }

    /**
     * As {@link #read}; but of what begins with a brace only what is JSON.
     *
     * @throws InputException if it cannot be read
     */
    Document collection(DocumentLocation place) {
        return read(place, collections::read, failedAsCollection);
    }

    /**
     * What was read at a place.
     *
     * @param found the place; where its bytes came from in the end, if it is a URL
     * @param bytes how many it has
     */
    private record Content(Document document, DocumentLocation found, int bytes) {}

    private Document read(
            DocumentLocation place,
            Function<DocumentLocation, Content> reading,
            Map<DocumentLocation, InputException> failures) {
        InputException failure = failures.get(place);
        if (failure != null) {
            throw failure;
        }
        Document known = read.get(place);
        if (known != null) {
            return known;
        }
        // One file under two names is one document: what it defines must not be defined twice.
        Object identity = LocationIdentity.of(place);
        known = byIdentity.get(identity);
        if (known != null) {
            read.put(place, known);
            return known;
        }
        try {
            Document document = document(place, reading);
            read.put(place, document);
            byIdentity.put(identity, document);
            loosely.addAll(document.loosely());
            tell(place);
            return document;
        } catch (InputException unreadable) {
            throw failing(place, unreadable, failures);
        } catch (OutOfMemoryError full) {
            // What was read of it is garbage by now, so that the others may well be read.
            throw failing(
                    place,
                    new InputException(
                            SourceLocation.of(place.shown()),
                            "the document needs more memory than this JVM may use",
                            "give it more by -Xmx, or split the document",
                            full),
                    failures);
        }
    }

    private InputException failing(
            DocumentLocation place, InputException unreadable, Map<DocumentLocation, InputException> failures) {
        failures.put(place, unreadable);
        tell(place);
        return unreadable;
    }

    private Document document(DocumentLocation place, Function<DocumentLocation, Content> reading) {
        if (read.size() >= DocumentLimits.DOCUMENTS || bytes > DocumentLimits.ALL_BYTES) {
            throw new InputException(
                    SourceLocation.of(place.shown()),
                    "more than " + DocumentLimits.DOCUMENTS + " documents, or "
                            + DocumentLimits.ALL_BYTES / (1024 * 1024)
                            + " MiB of them, are read, which is where one contract ends",
                    "make several contracts");
        }
        Content content = reading.apply(place);
        bytes += content.bytes();
        return content.document().at(content.found(), this::open);
    }

    private Content at(DocumentLocation place) {
        return content(place, reader::read);
    }

    private Content collectionAt(DocumentLocation place) {
        return content(place, DocumentParser::readCollection);
    }

    private Content content(DocumentLocation place, BiFunction<String, byte[], Document> form) {
        if (place instanceof DocumentLocation.Remote remote) {
            FetchedBytes fetched = fetching.get(remote);
            Document document = form.apply(place.shown(), fetched.bytes());
            return new Content(
                    document, new DocumentLocation.Remote(remote.uri(), fetched.base()), fetched.bytes().length);
        }
        byte[] content = bytes(place);
        return new Content(form.apply(place.shown(), content), place, content.length);
    }

    private void tell(DocumentLocation place) {
        int done = read.size() + failed.size() + failedAsCollection.size();
        expected = Math.max(expected, done);
        progress.read(place.shown(), done, expected);
    }

    private static byte[] bytes(DocumentLocation place) {
        if (place instanceof DocumentLocation.Local local) {
            guard(local);
            return Documents.bytes(local.file(), local.shown());
        }
        if (place instanceof DocumentLocation.Resource resource) {
            return ClasspathResources.bytes(resource);
        }
        throw new IllegalArgumentException(place.shown());
    }

    /** A link may lead out of the folder although its path does not, and a pipe may keep us waiting for ever. */
    private static void guard(DocumentLocation.Local local) {
        if (local.named()) {
            return;
        }
        try {
            Path real = local.file().toRealPath();
            if (!real.startsWith(local.root().toRealPath())) {
                throw new InputException(
                        SourceLocation.of(local.shown()),
                        "this leads by a link out of the folder of its catalogue or mirror, which is not allowed",
                        "put a copy in the place of the link");
            }
            if (!Files.isRegularFile(real) && !Files.isDirectory(real)) {
                throw new InputException(
                        SourceLocation.of(local.shown()),
                        "expected a file, but this is a pipe, a socket or a device, which only the user may name",
                        "put a file in its place");
            }
        } catch (IOException missing) {
            // Reading it will say so in better words.
        }
    }
}
