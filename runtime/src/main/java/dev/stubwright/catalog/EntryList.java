package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.catalog.document.Document;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects entries in the order in which they were found, without duplicates. */
final class EntryList {

    /** The identity of an entry, independent of its name. */
    private record Identity(Object document, Optional<String> slug, Optional<String> baseUrl) {}

    private final Map<Identity, Entry> entries = new LinkedHashMap<>();
    private final CatalogDiagnostics diagnostics;
    private int found;

    EntryList(CatalogDiagnostics losses) {
        this.diagnostics = losses;
    }

    void add(Entry entry) {
        found++;
        Identity identity = new Identity(entry.document().identity(), entry.slug(), entry.baseUrl());
        Entry first = entries.putIfAbsent(identity, entry);
        if (first != null) {
            Set<Document> collections = new LinkedHashSet<>(first.collections());
            if (collections.addAll(entry.collections())) {
                entries.put(identity, first.withCollections(List.copyOf(collections)));
            }
            diagnostics.report(Diagnostic.repaired(
                    "entry-repeated",
                    Severity.INFO,
                    "[" + entry.name() + "] has the same document, slug and base URL as [" + first.name() + "] in "
                            + first.location(),
                    entry.location(),
                    "both count as one entry"));
        }
    }

    /** The number of entries found so far, duplicates included. */
    int found() {
        return found;
    }

    List<Entry> all() {
        return List.copyOf(entries.values());
    }
}
