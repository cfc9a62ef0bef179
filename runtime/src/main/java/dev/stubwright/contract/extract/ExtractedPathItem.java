package dev.stubwright.contract.extract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.contract.tree.SourceNode;
import dev.stubwright.contract.tree.SourcePathItem;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.function.Predicate;

/** Makes one path item of what stands in its place and of where its reference leads. */
final class ExtractedPathItem {

    private ExtractedPathItem() {}

    /** @param wanted names of members that are taken */
    static ObjectNode of(
            SourcePathItem item, WorkingDocument draft, ComponentImport importing, Predicate<String> wanted) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        draft.origins().register(made, item.last().origin());
        item.members().forEach((name, member) -> {
            if (wanted.test(name)) {
                made.set(name, importing.copy(member));
            }
        });
        item.repeated().forEach(repeated -> {
            SourceNode taken = repeated.counting();
            SourceNode hidden = repeated.hidden();
            if (made.path("parameters") instanceof ArrayNode parameters
                    && taken.pointer().endsWith("/parameters")
                    && hidden.node().isArray()) {
                // Those of both hold; of two of one name the first counts.
                importing.copy(hidden).forEach(parameters::add);
            } else if (!taken.node().equals(hidden.node())) {
                draft.diagnostics()
                        .add(Diagnostic.repaired(
                                "path-item-repeated",
                                Severity.WARNING,
                                "what stands beside the reference of the path item stands in "
                                        + hidden.document().locate(hidden.pointer()) + " as well",
                                taken.document().locate(taken.pointer()),
                                "what stands beside the reference is taken"));
            }
        });
        return made;
    }
}
