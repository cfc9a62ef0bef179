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

/** Keys that a document has twice in one object. Most of a cumulative document is nobody's concern, so only what is meant counts. */
@Internal
public final class DuplicateKeys {

    private DuplicateKeys() {}

    public static void tell(Document document, OperationSelection selection, DiagnosticCollector diagnostics) {
        for (DuplicateKey repeated : document.repeatedKeys()) {
            if (isMeant(JsonPointers.tokens(repeated.last().pointer()), selection)) {
                tell(repeated, diagnostics);
            }
        }
    }

    /**
     * Reports duplicate keys in the parts of a document that another document refers to.
     *
     * @param pointers the parts
     */
    public static void tell(Document document, Set<String> pointers, DiagnosticCollector diagnostics) {
        for (DuplicateKey repeated : document.repeatedKeys()) {
            String pointer = repeated.last().pointer();
            if (pointers.stream().anyMatch(taken -> pointer.startsWith(taken + "/"))) {
                tell(repeated, diagnostics);
            }
        }
    }

    private static void tell(DuplicateKey repeated, DiagnosticCollector diagnostics) {
        diagnostics.add(Diagnostic.repaired(
                "key-repeated",
                Severity.WARNING,
                "the key `" + repeated.key() + "` stands a second time in one object, the first is in line "
                        + repeated.first().line(),
                repeated.last(),
                "the last is taken"));
    }

    private static boolean isMeant(List<String> tokens, OperationSelection selection) {
        if (!tokens.get(0).equals("paths") || tokens.size() < 3) {
            return true;
        }
        return selection.operations().stream()
                .anyMatch(operation -> operation.path().equals(tokens.get(1))
                        && (!ObjectType.METHODS.contains(tokens.get(2))
                                || operation.method().equals(tokens.get(2))));
    }
}
