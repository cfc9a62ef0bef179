/**
 * Looks closely at a finished document. Takes the merged document and gives what swagger-parser complains about and in
 * which direction each schema travels. For {@code contract}.
 */
@NullMarked
package dev.stubwright.contract.audit;

import org.jspecify.annotations.NullMarked;
