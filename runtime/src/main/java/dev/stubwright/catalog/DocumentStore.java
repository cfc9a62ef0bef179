package dev.stubwright.catalog;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads each document once, however many entries link to it; one that cannot be read fails each of them alike. */
final class DocumentStore {

    private final Library library;
    private final Map<Place, Document> read = new HashMap<>();
    private final Map<Object, Document> byIdentity = new HashMap<>();
    private final Map<Place, InputException> failed = new HashMap<>();
    private final HttpFetcher fetcher = new HttpFetcher();

    DocumentStore(Places places) {
        this.library = new Library(places, this);
    }

    Document read(Place place) {
        InputException failure = failed.get(place);
        if (failure != null) {
            throw failure;
        }
        Document known = read.get(place);
        if (known == null) {
            // One file under two names is one document: what it defines must not be defined twice.
            known = byIdentity.get(Identity.of(place));
        }
        if (known != null) {
            read.put(place, known);
            return known;
        }
        try {
            Document document = Document.parse(place.shown(), TextDecoder.decode(bytes(place), place.shown()))
                    .at(place, library);
            read.put(place, document);
            byIdentity.put(Identity.of(place), document);
            return document;
        } catch (InputException unreadable) {
            failed.put(place, unreadable);
            throw unreadable;
        }
    }

    private byte[] bytes(Place place) {
        if (place instanceof Place.Local local) {
            guard(local);
            return Documents.bytes(local.file(), local.shown());
        }
        if (place instanceof Place.Resource resource) {
            return Classpath.bytes(resource);
        }
        return fetcher.fetch((Place.Remote) place);
    }

    /** A link may lead out of the folder although its path does not. */
    private static void guard(Place.Local local) {
        if (local.named()) {
            return;
        }
        try {
            Path real = local.file().toRealPath();
            if (!real.startsWith(local.root().toRealPath())) {
                throw Places.outside(SourceLocation.of(local.shown()), local.shown());
            }
        } catch (IOException missing) {
            // Reading it will say so in better words.
        }
    }
}
