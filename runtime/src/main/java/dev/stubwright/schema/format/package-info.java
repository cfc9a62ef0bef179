/**
 * The formats of JSON Schema and OpenAPI: corrects and completes networknt's formats for validation, and describes formats for
 * generation.
 */
@NullMarked
package dev.stubwright.schema.format;

import org.jspecify.annotations.NullMarked;
