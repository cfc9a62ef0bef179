/**
 * Turns bytes into a tree in which every node knows its line. Takes JSON, YAML or the front matter of a Markdown file
 * and gives a {@link dev.stubwright.catalog.document.Document}, or an error with its line. For {@code catalog};
 * {@code Document} and {@code SpecificationVersion} are doors.
 */
@NullMarked
package dev.stubwright.catalog.document;

import org.jspecify.annotations.NullMarked;
