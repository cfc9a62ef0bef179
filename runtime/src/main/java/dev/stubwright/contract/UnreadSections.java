package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Pointers;
import dev.stubwright.Severity;
import dev.stubwright.catalog.Document;

/** Where a document keeps its components, and there is no object. Nobody else would look there. */
final class UnreadSections {

    private UnreadSections() {}

    static void tell(Document document, Diagnostics diagnostics) {
        for (ComponentPlace.Legacy legacy : ComponentPlace.legacy()) {
            tell(document, Pointers.of(legacy.field()), diagnostics);
        }
        tell(document, Pointers.of("components"), diagnostics);
        for (Section section : Section.values()) {
            tell(document, Pointers.of("components", section.field), diagnostics);
        }
    }

    private static void tell(Document document, String pointer, Diagnostics diagnostics) {
        JsonNode found = Pointers.find(document.root(), pointer);
        if (!found.isObject() && !found.isMissingNode()) {
            diagnostics.add(Diagnostic.repaired(
                    "not-an-object",
                    Severity.WARNING,
                    "expected `" + pointer.substring(pointer.lastIndexOf('/') + 1) + "` to be an object, but it is "
                            + Words.kind(found),
                    document.locate(pointer),
                    "left out"));
        }
    }
}
