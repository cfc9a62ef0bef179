/**
 * Converts between JSON values and HTTP messages in both directions: parameters by their style, bodies by their media
 * type.
 */
@NullMarked
package dev.stubwright.wire;

import org.jspecify.annotations.NullMarked;
