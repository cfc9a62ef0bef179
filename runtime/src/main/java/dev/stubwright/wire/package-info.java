/** Values to HTTP messages and back: parameter styles, bodies by media type; one code for both directions. */
@NullMarked
package dev.stubwright.wire;

import org.jspecify.annotations.NullMarked;
