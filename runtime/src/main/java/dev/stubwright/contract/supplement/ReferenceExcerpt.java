package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.WorkingDocument;

/**
 * A mended operation of a reference, in the words of the merged document.
 *
 * @param draft the document that it was cut out of
 * @param item its path item
 */
record ReferenceExcerpt(WorkingDocument draft, ObjectNode item, ObjectNode operation) {

    /** The object that says which security it asks for: the operation itself, or its document. */
    JsonNode securityHolder() {
        return operation.has("security") ? operation : draft.root();
    }
}
