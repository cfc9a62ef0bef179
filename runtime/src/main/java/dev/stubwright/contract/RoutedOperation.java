package dev.stubwright.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An operation of the merged document, which may be changed.
 *
 * @param method as a path item's key, in lower case
 */
record RoutedOperation(
        PathTemplate path, List<Segment> segments, String method, ObjectNode item, ObjectNode operation) {

    static List<RoutedOperation> of(Draft merged) {
        List<RoutedOperation> operations = new ArrayList<>();
        merged.root().path("paths").properties().forEach(path -> {
            for (String method : Kind.METHODS) {
                if (path.getValue() instanceof ObjectNode item && item.path(method) instanceof ObjectNode operation) {
                    PathTemplate route = new PathTemplate(path.getKey());
                    operations.add(new RoutedOperation(route, RouteMatcher.segments(route), method, item, operation));
                }
            }
        });
        return operations;
    }

    String name() {
        return method.toUpperCase(Locale.ROOT) + " " + path.template();
    }
}
