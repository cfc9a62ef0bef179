/**
 * Reads an index of APIs and the bytes of each document, safely. Takes sources (catalogues, documents, folders,
 * patterns, URLs) and gives a {@link dev.stubwright.catalog.Catalog} of entries with their documents. Knows nothing of
 * OpenAPI beyond its version; {@code contract} uses it through its doors.
 */
@NullMarked
package dev.stubwright.catalog;

import org.jspecify.annotations.NullMarked;
