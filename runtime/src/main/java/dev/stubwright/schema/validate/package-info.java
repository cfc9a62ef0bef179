/**
 * Validates instances with networknt, replaces the keywords that networknt validates wrongly, and describes the errors as
 * violations.
 */
@NullMarked
package dev.stubwright.schema.validate;

import org.jspecify.annotations.NullMarked;
