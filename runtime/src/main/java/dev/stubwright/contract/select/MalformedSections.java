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

/** Reports sections for components that are not objects. Components are extracted one by one, so no repair visits these. */
@Internal
public final class MalformedSections {

    private MalformedSections() {}

    public static void report(Document document, DiagnosticCollector diagnostics) {
        for (ComponentLocation.Swagger2Section section : ComponentLocation.swagger2Sections()) {
            report(document, JsonPointers.of(section.field()), diagnostics);
        }
        report(document, JsonPointers.of("components"), diagnostics);
        for (ComponentSection section : ComponentSection.values()) {
            report(document, JsonPointers.of("components", section.field), diagnostics);
        }
    }

    private static void report(Document document, String pointer, DiagnosticCollector diagnostics) {
        JsonNode node = JsonPointers.find(document.root(), pointer);
        if (!node.isObject() && !node.isMissingNode()) {
            diagnostics.add(Diagnostic.repaired(
                    "not-an-object",
                    Severity.WARNING,
                    "`" + pointer.substring(pointer.lastIndexOf('/') + 1) + "` must be an object, but is "
                            + ValueText.kind(node),
                    document.locate(pointer),
                    "removed"));
        }
    }
}
