package dev.stubwright.contract;

/**
 * A mended document in OpenAPI 3, cut down to what is meant of it.
 *
 * @param source what its document is called
 * @param base where it is served, unless a path or operation says otherwise
 * @param rank the lower, the better it knows its operations
 */
record Part(Draft draft, String source, BaseUrl base, int rank) {}
