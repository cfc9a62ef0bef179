package dev.stubwright.contract.select;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.Severity;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.tree.ComponentLocation;
import dev.stubwright.contract.tree.ComponentSection;
import dev.stubwright.contract.tree.DiagnosticCollector;
import dev.stubwright.contract.tree.ValueText;

/** Where a document keeps its components, and there is no object. Nobody else would look there. */
@Internal
public final class MalformedSections {

    private MalformedSections() {}

    public static void tell(Document document, DiagnosticCollector diagnostics) {
        for (ComponentLocation.Legacy legacy : ComponentLocation.legacy()) {
            tell(document, JsonPointers.of(legacy.field()), diagnostics);
        }
        tell(document, JsonPointers.of("components"), diagnostics);
        for (ComponentSection section : ComponentSection.values()) {
            tell(document, JsonPointers.of("components", section.field), diagnostics);
        }
    }

    private static void tell(Document document, String pointer, DiagnosticCollector diagnostics) {
        JsonNode found = JsonPointers.find(document.root(), pointer);
        if (!found.isObject() && !found.isMissingNode()) {
            diagnostics.add(Diagnostic.repaired(
                    "not-an-object",
                    Severity.WARNING,
                    "expected `" + pointer.substring(pointer.lastIndexOf('/') + 1) + "` to be an object, but it is "
                            + ValueText.kind(found),
                    document.locate(pointer),
                    "left out"));
        }
    }
}
