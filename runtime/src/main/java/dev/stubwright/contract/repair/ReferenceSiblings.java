package dev.stubwright.contract.repair;

import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands beside a {@code $ref} and does not count. It is left where it is, for whoever reads the document, but who
 * wrote it meant something by it.
 */
final class ReferenceSiblings implements Repair {

    /** Words for people, which change nothing. */
    private static final Set<String> TEXTS = Set.of(
            "$ref", "description", "summary", "title", "externalDocs", "deprecated", "example", "examples", "xml");

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        // JSON Schema 2020-12, 8.2.3.1: there all keywords count.
        boolean counts = site.kind() == ObjectType.SCHEMA && draft.isOpenApi31();
        if (site.reference().isEmpty() || counts || site.kind() == ObjectType.PATH_ITEM) {
            return;
        }
        List<String> ignored = new ArrayList<>();
        for (Map.Entry<String, ?> member : site.node().properties()) {
            if (!TEXTS.contains(member.getKey()) && !member.getKey().startsWith("x-")) {
                ignored.add(member.getKey());
            }
        }
        if (!ignored.isEmpty()) {
            draft.at(site.node(), ignored.get(0))
                    .info(
                            "reference-siblings-ignored",
                            "beside a `$ref` nothing counts, so `" + String.join("`, `", ignored) + "` "
                                    + (ignored.size() == 1 ? "is" : "are") + " without effect")
                    .unrepaired();
        }
    }
}
