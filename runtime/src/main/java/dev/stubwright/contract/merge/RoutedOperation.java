package dev.stubwright.contract.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.contract.route.Route;
import java.util.Locale;
import java.util.Map;

/**
 * An operation of a document to merge, with its route.
 *
 * @param query the names and values of the query that are part of the route
 * @param method the HTTP method in lower case, as in a path item
 * @param origin scheme and authority of its server; empty if unknown
 * @param item the path item that contains it
 */
record RoutedOperation(
        MergeInput part,
        PathTemplate path,
        Map<String, String> query,
        String method,
        String origin,
        ObjectNode item,
        ObjectNode operation) {

    String name() {
        return method.toUpperCase(Locale.ROOT) + " " + path.template()
                + (query.isEmpty() ? "" : "?" + Route.text(query));
    }

    /** Operations with the same identity match the same requests. */
    String identity() {
        return method + " " + Route.key(path.shape(), query);
    }

    /** Its key in the Paths Object. */
    String key() {
        return Route.key(path.template(), query);
    }

    RoutedOperation withPath(PathTemplate other, ObjectNode ownItem) {
        return new RoutedOperation(part, other, query, method, origin, ownItem, operation);
    }
}
