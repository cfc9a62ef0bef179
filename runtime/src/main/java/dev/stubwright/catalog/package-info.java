/**
 * Reads catalogues and the documents that they link to, within limits. Takes sources (catalogues, documents, folders,
 * patterns, URLs) and returns a {@link dev.stubwright.catalog.Catalog} of entries with their documents. Knows nothing
 * of OpenAPI except its version. Other packages use it through its doors.
 */
@NullMarked
package dev.stubwright.catalog;

import org.jspecify.annotations.NullMarked;
