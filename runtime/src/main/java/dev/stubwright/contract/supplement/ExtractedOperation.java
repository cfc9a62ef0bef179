package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.WorkingDocument;

/**
 * A repaired operation of a reference. Its components have been added to the merged document.
 *
 * @param document the document that it was extracted from
 * @param item its path item
 */
record ExtractedOperation(WorkingDocument document, ObjectNode item, ObjectNode operation) {

    /** The object whose {@code security} applies: the operation or its document. */
    JsonNode securityHolder() {
        return operation.has("security") ? operation : document.root();
    }
}
