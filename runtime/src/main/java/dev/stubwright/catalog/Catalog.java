package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.Internal;
import java.util.List;

/**
 * An index of APIs: its documents, and the operations that each entry covers.
 *
 * @param name the name of the catalogue, or the title of its only document
 * @param entries in the order in which they were listed, without the entries that could not be read
 * @param diagnostics the problems found while reading, entries that could not be read included
 * @param library opens the documents that others refer to
 * @since 0.1
 */
@Internal
public record Catalog(
        String name,
        List<Entry> entries,
        List<Diagnostic> diagnostics,
        @Internal DocumentLibrary library) {

    public Catalog {
        entries = List.copyOf(entries);
        diagnostics = List.copyOf(diagnostics);
    }
}
