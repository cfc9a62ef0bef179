/**
 * Completes a contract from references (complete OpenAPI documents) and Postman collections: adds missing fields and examples
 * to the merged document, with a diagnostic for each addition. Used by {@code contract}.
 */
@NullMarked
package dev.stubwright.contract.supplement;

import org.jspecify.annotations.NullMarked;
