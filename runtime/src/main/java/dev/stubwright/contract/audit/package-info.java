/**
 * Audits of the merged document: messages of swagger-parser, and the directions that its schemas are used in. Used by
 * {@code contract}.
 */
@NullMarked
package dev.stubwright.contract.audit;

import org.jspecify.annotations.NullMarked;
