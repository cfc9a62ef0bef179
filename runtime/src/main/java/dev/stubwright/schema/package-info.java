/**
 * The values that schemas take and give: instances, violations, sampling options. Nothing is computed here. Every
 * package may use it.
 */
@NullMarked
package dev.stubwright.schema;

import org.jspecify.annotations.NullMarked;
