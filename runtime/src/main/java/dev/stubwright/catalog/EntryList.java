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

/** Entries in the order in which they were found; what is reached twice counts once. */
final class EntryList {

    /** What an entry means, whatever it is called. */
    private record Meaning(Object document, Optional<String> slug, Optional<String> baseUrl) {}

    private final Map<Meaning, Entry> entries = new LinkedHashMap<>();
    private final ReadingProblems losses;
    private int found;

    EntryList(ReadingProblems losses) {
        this.losses = losses;
    }

    void add(Entry entry) {
        found++;
        Meaning meaning = new Meaning(entry.document().identity(), entry.slug(), entry.baseUrl());
        Entry first = entries.putIfAbsent(meaning, entry);
        if (first != null) {
            Set<Document> collections = new LinkedHashSet<>(first.collections());
            if (collections.addAll(entry.collections())) {
                entries.put(meaning, first.with(List.copyOf(collections)));
            }
            losses.tell(Diagnostic.repaired(
                    "entry-repeated",
                    Severity.INFO,
                    "[" + entry.name() + "] means the same as [" + first.name() + "] in " + first.location(),
                    entry.location(),
                    "both count as one"));
        }
    }

    /** How many were found, those that count as one with an earlier one included. */
    int found() {
        return found;
    }

    List<Entry> all() {
        return List.copyOf(entries.values());
    }
}
