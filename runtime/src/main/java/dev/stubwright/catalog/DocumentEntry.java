package dev.stubwright.catalog;

import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import java.util.List;
import java.util.Optional;

/** A document that no catalogue lists. */
final class DocumentEntry {

    private DocumentEntry() {}

    /** An entry that means every operation of the document, and is called by its title. */
    static Entry entry(Document document) {
        String title = TextMembers.of(document.root().path("info"), "title").orElse(document.source());
        SourceLocation top = document.locate("");
        return new Entry(title, Optional.empty(), Optional.empty(), top, document, List.of(), top);
    }
}
