package dev.stubwright.contract.supplement;

import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.route.PathSegment;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.contract.route.RouteMatcher;
import dev.stubwright.contract.tree.OperationKey;
import dev.stubwright.contract.tree.SourceNode;
import dev.stubwright.contract.tree.SourcePathItem;
import java.util.List;
import java.util.Locale;

/**
 * An operation of a reference that has not been extracted yet.
 *
 * @param path the path template, including the base path of the server
 */
record ReferenceOperation(Document document, OperationKey key, PathTemplate path, List<PathSegment> segments) {

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
        SourceNode place = SourcePathItem.of(document, key.path()).member(key.method());
        return place.document().locate(place.pointer());
    }
}
