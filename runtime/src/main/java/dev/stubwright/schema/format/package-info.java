/**
 * The formats of JSON Schema and OpenAPI: corrects and completes networknt's formats for validation, and describes formats for
 * generation. Used by the wings {@code validate}, {@code constraint}, {@code generate} and {@code mutate}.
 */
@NullMarked
package dev.stubwright.schema.format;

import org.jspecify.annotations.NullMarked;
