package dev.stubwright.contract.extract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.InputException;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.regex.Pattern;

/**
 * Inlines {@code externalValue} examples (OpenAPI 3.0.3, Example Object), so that they are validated like others. Keeps
 * references to URLs and to files that are not JSON or YAML.
 */
final class ExternalExamples {

    private static final Pattern FILE = Pattern.compile("(?i)[^:?#]+\\.(json|ya?ml)");

    private ExternalExamples() {}

    /** @param document the document of an example without an origin */
    static void inline(WorkingDocument draft, ObjectNode example, Document document) {
        String path = example.path("externalValue").asText();
        Origin origin = draft.origins().of(example);
        Document home = origin == null ? document : origin.document();
        if (example.has("value")
                || home.source().contains("://")
                || !FILE.matcher(path).matches()) {
            return;
        }
        try {
            Document file = home.open(path, draft.locate(example, "externalValue"));
            example.set("value", draft.origins().copy(file.root(), Origin.root(file)));
            draft.origins().registerMember(example, "value", Origin.root(file));
            // `value` and `externalValue` are mutually exclusive (OpenAPI 3.0.3, Example Object).
            example.remove("externalValue");
        } catch (InputException unreadable) {
            draft.at(example, "externalValue")
                    .warning(
                            "example-unreadable",
                            "the example in `" + path + "` cannot be read: " + unreadable.getMessage())
                    .unrepaired();
        }
    }
}
