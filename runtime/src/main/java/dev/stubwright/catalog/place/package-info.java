/**
 * Where documents are: files, URLs, class path resources, mirrors, folders and file patterns. Takes the text of a
 * source or of a reference and gives a location that policy allows, or a refusal. For the other wings of
 * {@code catalog}; {@code Mirror} is a door.
 */
@NullMarked
package dev.stubwright.catalog.place;

import org.jspecify.annotations.NullMarked;
