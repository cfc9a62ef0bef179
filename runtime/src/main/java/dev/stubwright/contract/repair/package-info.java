/**
 * One class per kind of fault in real documents. Takes a document under way, repairs it in place and records a
 * diagnostic for each repair; a repaired document is left unchanged. For {@code contract} and the wings that extract
 * parts of documents.
 */
@NullMarked
package dev.stubwright.contract.repair;

import org.jspecify.annotations.NullMarked;
