/** Reads an index of APIs, and the bytes of each document, safely. Knows nothing of what OpenAPI means, beyond its version. */
@NullMarked
package dev.stubwright.catalog;

import org.jspecify.annotations.NullMarked;
