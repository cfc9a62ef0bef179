package dev.stubwright.contract.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.contract.route.Route;
import java.util.Locale;
import java.util.Map;

/**
 * An operation on its way into the merged document.
 *
 * @param query names and values that are part of the route
 * @param method as a path item's key, in lower case
 * @param origin scheme and authority; empty if not known
 * @param item the path item that it comes from
 */
record PlacedOperation(
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

    /** Two operations of the same identity answer the same requests. */
    String identity() {
        return method + " " + Route.key(path.shape(), query);
    }

    /** Its key in the Paths Object. */
    String key() {
        return Route.key(path.template(), query);
    }

    PlacedOperation at(PathTemplate other, ObjectNode ownItem) {
        return new PlacedOperation(part, other, query, method, origin, ownItem, operation);
    }
}
