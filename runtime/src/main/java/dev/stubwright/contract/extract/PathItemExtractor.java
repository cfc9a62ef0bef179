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

/** Merges a path item and the targets of its {@code $ref} into one path item without reference. */
final class PathItemExtractor {

    private PathItemExtractor() {}

    /** @param included tests the names of the members to copy */
    static ObjectNode extract(
            SourcePathItem item, WorkingDocument document, ComponentImporter importer, Predicate<String> included) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        document.origins().register(merged, item.target().origin());
        item.members().forEach((name, member) -> {
            if (included.test(name)) {
                merged.set(name, importer.copy(member));
            }
        });
        item.duplicateMembers().forEach(duplicate -> {
            SourceNode effective = duplicate.effective();
            SourceNode overridden = duplicate.overridden();
            if (merged.path("parameters") instanceof ArrayNode parameters
                    && effective.pointer().endsWith("/parameters")
                    && overridden.node().isArray()) {
                // The parameters of both apply. Later duplicates are removed by a repair.
                importer.copy(overridden).forEach(parameters::add);
            } else if (!effective.node().equals(overridden.node())) {
                document.diagnostics()
                        .add(Diagnostic.repaired(
                                "path-item-repeated",
                                Severity.WARNING,
                                "the path item has this member both next to its reference and in "
                                        + overridden.document().locate(overridden.pointer()),
                                effective.document().locate(effective.pointer()),
                                "the member next to the reference is used"));
            }
        });
        return merged;
    }
}
