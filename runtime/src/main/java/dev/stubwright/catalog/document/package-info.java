/**
 * Parses JSON, YAML and front matter of Markdown files into trees in which every node has a line. Takes bytes and
 * returns a {@link dev.stubwright.catalog.document.Document}, or throws an error with its line. Other packages use
 * {@code Document}, {@code DocumentFiles}, {@code DocumentParser}, {@code DuplicateKey} and {@code SpecificationVersion}.
 */
@NullMarked
package dev.stubwright.catalog.document;

import org.jspecify.annotations.NullMarked;
