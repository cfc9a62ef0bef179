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

/** What of a document's paths no operation comes of. A document that is meant as a whole must not lose a path silently. */
@Internal
public final class PathsWithoutOperations {

    private final Document document;
    private final DiagnosticCollector diagnostics;

    private PathsWithoutOperations(Document document, DiagnosticCollector diagnostics) {
        this.document = document;
        this.diagnostics = diagnostics;
    }

    public static void tell(Document document, DiagnosticCollector diagnostics) {
        PathsWithoutOperations paths = new PathsWithoutOperations(document, diagnostics);
        document.root().path("paths").properties().forEach(path -> {
            if (!path.getKey().startsWith("x-")) {
                paths.tell(path.getKey(), path.getValue());
            }
        });
    }

    private void tell(String path, JsonNode item) {
        if (!item.isObject()) {
            tell(
                    "not-an-object",
                    Severity.WARNING,
                    "expected a path item, which is an object, but `" + path + "` is " + ValueText.kind(item),
                    JsonPointers.of("paths", path));
            return;
        }
        boolean any = item.has("$ref");
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            String name = member.getKey();
            boolean method = ObjectType.METHODS.contains(name.toLowerCase(Locale.ROOT));
            any |= method;
            if (method && !name.equals(name.toLowerCase(Locale.ROOT)) && item.has(name.toLowerCase(Locale.ROOT))) {
                tell(
                        "method-repeated",
                        Severity.WARNING,
                        "the path has the method `" + name + "` a second time, in another case",
                        JsonPointers.of("paths", path, name));
            }
        }
        boolean read = any;
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            // Beside an operation that is read, a repair tells of it.
            if (!read && !OpenApiStructure.isPathItemField(member.getKey())) {
                tell(
                        "method-unknown",
                        Severity.ERROR,
                        "expected an HTTP method that OpenAPI knows, but it is `" + member.getKey() + "`",
                        JsonPointers.of("paths", path, member.getKey()));
                any = true;
            }
        }
        if (!any) {
            tell(
                    "path-without-operations",
                    Severity.INFO,
                    "the path `" + path + "` has no operation",
                    JsonPointers.of("paths", path));
        }
    }

    private void tell(String id, Severity severity, String message, String pointer) {
        String repair = id.equals("method-repeated") ? "one of the two is taken" : "left out";
        diagnostics.add(Diagnostic.repaired(id, severity, message, document.locate(pointer), repair));
    }
}
