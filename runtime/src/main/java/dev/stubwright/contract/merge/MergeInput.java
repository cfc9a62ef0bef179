package dev.stubwright.contract.merge;

import dev.stubwright.Internal;
import dev.stubwright.contract.route.BaseUrl;
import dev.stubwright.contract.tree.WorkingDocument;

/**
 * A mended document in OpenAPI 3, cut down to what is meant of it.
 *
 * @param source what its document is called
 * @param base where it is served, unless a path or operation says otherwise
 * @param rank the lower, the better it knows its operations
 */
@Internal
public record MergeInput(WorkingDocument draft, String source, BaseUrl base, int rank) {}
