package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Pointers;
import dev.stubwright.Severity;
import dev.stubwright.catalog.Document;
import java.util.Locale;
import java.util.Map;

/** What of a document's paths no operation comes of. A document that is meant as a whole must not lose a path silently. */
final class UnreadPaths {

    private final Document document;
    private final Diagnostics diagnostics;

    private UnreadPaths(Document document, Diagnostics diagnostics) {
        this.document = document;
        this.diagnostics = diagnostics;
    }

    static void tell(Document document, Diagnostics diagnostics) {
        UnreadPaths paths = new UnreadPaths(document, diagnostics);
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
                    "expected a path item, which is an object, but `" + path + "` is " + Words.kind(item),
                    Pointers.of("paths", path));
            return;
        }
        boolean any = item.has("$ref");
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            String name = member.getKey();
            boolean method = Kind.METHODS.contains(name.toLowerCase(Locale.ROOT));
            any |= method;
            if (method && !name.equals(name.toLowerCase(Locale.ROOT)) && item.has(name.toLowerCase(Locale.ROOT))) {
                tell(
                        "method-repeated",
                        Severity.WARNING,
                        "the path has the method `" + name + "` a second time, in another case",
                        Pointers.of("paths", path, name));
            }
        }
        boolean read = any;
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            // Beside an operation that is read, a repair tells of it.
            if (!read && !Grammar.isPathItemField(member.getKey())) {
                tell(
                        "method-unknown",
                        Severity.ERROR,
                        "expected an HTTP method that OpenAPI knows, but it is `" + member.getKey() + "`",
                        Pointers.of("paths", path, member.getKey()));
                any = true;
            }
        }
        if (!any) {
            tell(
                    "path-without-operations",
                    Severity.INFO,
                    "the path `" + path + "` has no operation",
                    Pointers.of("paths", path));
        }
    }

    private void tell(String id, Severity severity, String message, String pointer) {
        String repair = id.equals("method-repeated") ? "one of the two is taken" : "left out";
        diagnostics.add(Diagnostic.repaired(id, severity, message, document.locate(pointer), repair));
    }
}
