/**
 * Locations of documents: files, URLs, class path resources, mirrors, folders and file patterns. Takes the text of a
 * source or reference and returns a location, or throws if the location is not allowed. For the other wings of {@code
 * catalog}; {@code Mirror} is a door.
 */
@NullMarked
package dev.stubwright.catalog.location;

import org.jspecify.annotations.NullMarked;
