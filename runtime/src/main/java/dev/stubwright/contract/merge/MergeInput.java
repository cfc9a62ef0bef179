package dev.stubwright.contract.merge;

import dev.stubwright.Internal;
import dev.stubwright.contract.route.BaseUrl;
import dev.stubwright.contract.tree.WorkingDocument;

/**
 * A document to merge: repaired, upgraded to OpenAPI 3, and reduced to the selected operations.
 *
 * @param source the name of its document in messages
 * @param base its base URL, unless a path item or operation declares another server
 * @param rank the operations of the document with the lowest rank are preferred over their duplicates
 */
@Internal
public record MergeInput(WorkingDocument document, String source, BaseUrl base, int rank) {}
