package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
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

    private final Places places;
    private final References references;
    private final Map<Place, Document> read = new HashMap<>();
    private final Map<Object, Document> byIdentity = new HashMap<>();
    private final Map<Place, InputException> failed = new HashMap<>();
    /** What is no collection may be a document all the same. */
    private final Map<Place, InputException> failedAsCollection = new HashMap<>();

    private final Fetching fetching;
    private final ReadingProgress progress;
    private final ChunkedReader reader = new ChunkedReader();
    private final ReadAhead<Place, Content> collections = new ReadAhead<>(this::collectionAt);

    private final List<Diagnostic> loosely = new ArrayList<>();
    private int expected;
    private long bytes;

    DocumentStore(Places places, ReadingProgress progress, Fetching fetching) {
        this.places = places;
        this.references = new References(fetching.hosts());
        this.fetching = fetching;
        this.progress = progress;
    }

    /** Opens what a document refers to, if it may refer to it. */
    private Document open(Place from, String reference, SourceLocation at) {
        Place place = places.resolve(from, reference, at);
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
    void expect(Collection<Place> places) {
        expected += places.size();
        fetching.prefetch(places.stream()
                .filter(place -> !read.containsKey(place))
                .filter(Place.Remote.class::isInstance)
                .map(Place.Remote.class::cast)
                .toList());
    }

    /** As {@link #expect}, of Postman collections. Only this thread knows its class path, and only files are worth the trouble. */
    void expectCollections(Collection<Place> places) {
        expect(places);
        collections.expect(places.stream()
                .filter(place -> place instanceof Place.Local && !read.containsKey(place))
                .toList());
    }

    /** @throws InputException if it cannot be read */
    Document read(Place place) {
        return read(place, this::at, failed);
    }

    /**
     * As {@link #read}; but of what begins with a brace only what is JSON.
     *
     * @throws InputException if it cannot be read
     */
    Document collection(Place place) {
        return read(place, collections::read, failedAsCollection);
    }

    /**
     * What was read at a place.
     *
     * @param found the place; where its bytes came from in the end, if it is a URL
     * @param bytes how many it has
     */
    private record Content(Document document, Place found, int bytes) {}

    private Document read(Place place, Function<Place, Content> reading, Map<Place, InputException> failures) {
        InputException failure = failures.get(place);
        if (failure != null) {
            throw failure;
        }
        Document known = read.get(place);
        if (known != null) {
            return known;
        }
        // One file under two names is one document: what it defines must not be defined twice.
        Object identity = Identity.of(place);
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

    private InputException failing(Place place, InputException unreadable, Map<Place, InputException> failures) {
        failures.put(place, unreadable);
        tell(place);
        return unreadable;
    }

    private Document document(Place place, Function<Place, Content> reading) {
        if (read.size() >= Limits.DOCUMENTS || bytes > Limits.ALL_BYTES) {
            throw new InputException(
                    SourceLocation.of(place.shown()),
                    "more than " + Limits.DOCUMENTS + " documents, or " + Limits.ALL_BYTES / (1024 * 1024)
                            + " MiB of them, are read, which is where one contract ends",
                    "make several contracts");
        }
        Content content = reading.apply(place);
        bytes += content.bytes();
        return content.document().at(content.found(), this::open);
    }

    private Content at(Place place) {
        return content(place, reader::read);
    }

    private Content collectionAt(Place place) {
        return content(place, DocumentParser::readCollection);
    }

    private Content content(Place place, BiFunction<String, byte[], Document> form) {
        if (place instanceof Place.Remote remote) {
            Fetched fetched = fetching.get(remote);
            Document document = form.apply(place.shown(), fetched.bytes());
            return new Content(document, new Place.Remote(remote.uri(), fetched.base()), fetched.bytes().length);
        }
        byte[] content = bytes(place);
        return new Content(form.apply(place.shown(), content), place, content.length);
    }

    private void tell(Place place) {
        int done = read.size() + failed.size() + failedAsCollection.size();
        expected = Math.max(expected, done);
        progress.read(place.shown(), done, expected);
    }

    private static byte[] bytes(Place place) {
        if (place instanceof Place.Local local) {
            guard(local);
            return Documents.bytes(local.file(), local.shown());
        }
        if (place instanceof Place.Resource resource) {
            return Classpath.bytes(resource);
        }
        throw new IllegalArgumentException(place.shown());
    }

    /** A link may lead out of the folder although its path does not, and a pipe may keep us waiting for ever. */
    private static void guard(Place.Local local) {
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
