/**
 * Formats that networknt does not check, or checks too strictly. Takes a text and says whether it has the format. For
 * validation and generation.
 */
@NullMarked
package dev.stubwright.schema.format;

import org.jspecify.annotations.NullMarked;
