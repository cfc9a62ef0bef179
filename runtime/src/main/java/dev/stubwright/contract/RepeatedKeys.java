package dev.stubwright.contract;

import dev.stubwright.Diagnostic;
import dev.stubwright.Pointers;
import dev.stubwright.Severity;
import dev.stubwright.catalog.Document;
import dev.stubwright.catalog.RepeatedKey;
import java.util.List;
import java.util.Set;

/** Keys that a document has twice in one object. Most of a cumulative document is nobody's concern, so only what is meant counts. */
final class RepeatedKeys {

    private RepeatedKeys() {}

    static void tell(Document document, Selection selection, Diagnostics diagnostics) {
        for (RepeatedKey repeated : document.repeatedKeys()) {
            if (isMeant(Pointers.tokens(repeated.last().pointer()), selection)) {
                tell(repeated, diagnostics);
            }
        }
    }

    /** @param pointers what is taken of a document that another refers to */
    static void tell(Document document, Set<String> pointers, Diagnostics diagnostics) {
        for (RepeatedKey repeated : document.repeatedKeys()) {
            String pointer = repeated.last().pointer();
            if (pointers.stream().anyMatch(taken -> pointer.startsWith(taken + "/"))) {
                tell(repeated, diagnostics);
            }
        }
    }

    private static void tell(RepeatedKey repeated, Diagnostics diagnostics) {
        diagnostics.add(Diagnostic.repaired(
                "key-repeated",
                Severity.WARNING,
                "the key `" + repeated.key() + "` stands a second time in one object, the first is in line "
                        + repeated.first().line(),
                repeated.last(),
                "the last is taken"));
    }

    private static boolean isMeant(List<String> tokens, Selection selection) {
        if (!tokens.get(0).equals("paths") || tokens.size() < 3) {
            return true;
        }
        return selection.operations().stream()
                .anyMatch(operation -> operation.path().equals(tokens.get(1))
                        && (!Kind.METHODS.contains(tokens.get(2))
                                || operation.method().equals(tokens.get(2))));
    }
}
