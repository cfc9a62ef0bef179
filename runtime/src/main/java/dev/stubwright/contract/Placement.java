package dev.stubwright.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * An operation on its way into the merged document.
 *
 * @param method as a path item's key, in lower case
 * @param origin scheme and authority; empty if not known
 * @param item the path item that it comes from
 */
record Placement(Part part, PathTemplate path, String method, String origin, ObjectNode item, ObjectNode operation) {

    String name() {
        return method.toUpperCase(Locale.ROOT) + " " + path.template();
    }

    /** Two operations of the same identity answer the same requests. */
    String identity() {
        return method + " " + path.shape();
    }
}
