package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.Internal;
import java.util.List;

/**
 * An index of APIs as it was read: which documents there are, and which operation each entry means.
 *
 * @param name the catalogue's name, or that of its only document
 * @param entries in the order in which they were listed; an entry that could not be read is a diagnostic instead
 * @param diagnostics what was wrong on the way
 * @param library opens what the documents refer to
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
