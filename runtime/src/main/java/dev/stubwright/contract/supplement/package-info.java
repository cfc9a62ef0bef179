/**
 * Fills a sparse contract from rich documents and Postman collections. Takes the merged document and its references,
 * and adds what is missing with a diagnostic for each addition. For {@code contract}.
 */
@NullMarked
package dev.stubwright.contract.supplement;

import org.jspecify.annotations.NullMarked;
