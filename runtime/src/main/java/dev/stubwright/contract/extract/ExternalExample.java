package dev.stubwright.contract.extract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.InputException;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.regex.Pattern;

/**
 * Examples that a document keeps in a file beside it (OpenAPI 3.0.3, Example Object, {@code externalValue}). They become
 * examples like others, so that they are judged. What is elsewhere or neither JSON nor YAML is left where it is.
 */
final class ExternalExample {

    private static final Pattern FILE = Pattern.compile("(?i)[^:?#]+\\.(json|ya?ml)");

    private ExternalExample() {}

    /** @param document the one that wrote what does not know its origin */
    static void take(WorkingDocument draft, ObjectNode example, Document document) {
        String file = example.path("externalValue").asText();
        Origin origin = draft.origins().of(example);
        Document home = origin == null ? document : origin.document();
        if (example.has("value")
                || home.source().contains("://")
                || !FILE.matcher(file).matches()) {
            return;
        }
        try {
            Document kept = home.open(file, draft.locate(example, "externalValue"));
            example.set("value", draft.origins().copy(kept.root(), Origin.root(kept)));
            draft.origins().leaf(example, "value", Origin.root(kept));
            // OpenAPI 3.0.3, Example Object: `value` and `externalValue` exclude each other.
            example.remove("externalValue");
        } catch (InputException unreadable) {
            draft.at(example, "externalValue")
                    .warning(
                            "example-unreadable",
                            "the example in `" + file + "` cannot be read: " + unreadable.getMessage())
                    .unrepaired();
        }
    }
}
