package dev.stubwright.contract.select;

import dev.stubwright.Diagnostic;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.Severity;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.document.DuplicateKey;
import dev.stubwright.contract.tree.DiagnosticCollector;
import dev.stubwright.contract.tree.ObjectType;
import java.util.List;
import java.util.Set;

/** Reports keys that occur twice in an object, but only in the parts of a document that are used. */
@Internal
public final class DuplicateKeys {

    private DuplicateKeys() {}

    public static void report(Document document, OperationSelection selection, DiagnosticCollector diagnostics) {
        for (DuplicateKey duplicate : document.duplicateKeys()) {
            if (isSelected(JsonPointers.tokens(duplicate.last().pointer()), selection)) {
                report(duplicate, diagnostics);
            }
        }
    }

    /**
     * Reports duplicate keys in the referenced parts of a document.
     *
     * @param pointers the pointers to these parts
     */
    public static void report(Document document, Set<String> pointers, DiagnosticCollector diagnostics) {
        for (DuplicateKey duplicate : document.duplicateKeys()) {
            String pointer = duplicate.last().pointer();
            if (pointers.stream().anyMatch(part -> pointer.startsWith(part + "/"))) {
                report(duplicate, diagnostics);
            }
        }
    }

    private static void report(DuplicateKey duplicate, DiagnosticCollector diagnostics) {
        diagnostics.add(Diagnostic.repaired(
                "key-repeated",
                Severity.WARNING,
                "the object has the key `" + duplicate.key() + "` twice, first in line "
                        + duplicate.first().line(),
                duplicate.last(),
                "the last one is used"));
    }

    private static boolean isSelected(List<String> tokens, OperationSelection selection) {
        if (!tokens.get(0).equals("paths") || tokens.size() < 3) {
            return true;
        }
        return selection.operations().stream()
                .anyMatch(operation -> operation.path().equals(tokens.get(1))
                        && (!ObjectType.METHODS.contains(tokens.get(2))
                                || operation.method().equals(tokens.get(2))));
    }
}
