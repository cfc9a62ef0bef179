package dev.stubwright.contract;

import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.Document;
import java.util.List;
import java.util.Locale;

/**
 * An operation of a reference, of which nothing but its route is known yet.
 *
 * @param path its whole route
 */
record ReferenceOperation(Document document, OperationKey key, PathTemplate path, List<Segment> segments) {

    static ReferenceOperation of(Document document, OperationKey key, PathTemplate path) {
        return new ReferenceOperation(document, key, path, RouteMatcher.segments(path));
    }

    String method() {
        return key.method().toLowerCase(Locale.ROOT);
    }

    String name() {
        return key.method().toUpperCase(Locale.ROOT) + " " + path.template();
    }

    SourceLocation location() {
        Written place = WrittenPathItem.of(document, key.path()).member(key.method());
        return place.document().locate(place.pointer());
    }
}
