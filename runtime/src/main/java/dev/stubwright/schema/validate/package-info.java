/**
 * Validates instances with networknt, replaces the keywords that networknt validates wrongly, and describes the errors as
 * violations. Used by the wings {@code generate}, {@code mutate} and {@code engine}.
 */
@NullMarked
package dev.stubwright.schema.validate;

import org.jspecify.annotations.NullMarked;
