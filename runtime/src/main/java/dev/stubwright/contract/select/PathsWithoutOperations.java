package dev.stubwright.contract.select;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.Severity;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.tree.DiagnosticCollector;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiStructure;
import dev.stubwright.contract.tree.ValueText;
import java.util.Locale;
import java.util.Map;

/** Reports paths and members of path items that yield no operation, so that none is lost silently. */
@Internal
public final class PathsWithoutOperations {

    private final Document document;
    private final DiagnosticCollector diagnostics;

    private PathsWithoutOperations(Document document, DiagnosticCollector diagnostics) {
        this.document = document;
        this.diagnostics = diagnostics;
    }

    public static void report(Document document, DiagnosticCollector diagnostics) {
        PathsWithoutOperations paths = new PathsWithoutOperations(document, diagnostics);
        document.root().path("paths").properties().forEach(path -> {
            if (!path.getKey().startsWith("x-")) {
                paths.report(path.getKey(), path.getValue());
            }
        });
    }

    private void report(String path, JsonNode item) {
        if (!item.isObject()) {
            report(
                    "not-an-object",
                    Severity.WARNING,
                    "a path item must be an object, but `" + path + "` is " + ValueText.kind(item),
                    JsonPointers.of("paths", path));
            return;
        }
        boolean handled = item.has("$ref");
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            String name = member.getKey();
            boolean method = ObjectType.METHODS.contains(name.toLowerCase(Locale.ROOT));
            handled |= method;
            if (method && !name.equals(name.toLowerCase(Locale.ROOT)) && item.has(name.toLowerCase(Locale.ROOT))) {
                report(
                        "method-repeated",
                        Severity.WARNING,
                        "the path item has the method `" + name + "` twice, in different case",
                        JsonPointers.of("paths", path, name));
            }
        }
        boolean hasOperation = handled;
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            // If the path item has an operation, a repair reports this.
            if (!hasOperation && !OpenApiStructure.isPathItemField(member.getKey())) {
                report(
                        "method-unknown",
                        Severity.ERROR,
                        "a field of a path item must be an HTTP method that OpenAPI supports, but is `"
                                + member.getKey() + "`",
                        JsonPointers.of("paths", path, member.getKey()));
                handled = true;
            }
        }
        if (!handled) {
            report(
                    "path-without-operations",
                    Severity.INFO,
                    "the path `" + path + "` has no operations",
                    JsonPointers.of("paths", path));
        }
    }

    private void report(String id, Severity severity, String message, String pointer) {
        String repair = id.equals("method-repeated") ? "one of them is used" : "removed";
        diagnostics.add(Diagnostic.repaired(id, severity, message, document.locate(pointer), repair));
    }
}
