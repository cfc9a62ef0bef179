package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;

/** Title and version of a document. */
final class InfoRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() == ObjectType.DOCUMENT) {
            if (!site.node().path("info").isObject()) {
                draft.atIfPresent(site.node(), "info")
                        .info("info-missing", "the document has no `info`")
                        .repaired("it has no title, and version 0");
                draft.origins()
                        .inherit(site.node().putObject("info").put("title", "").put("version", "0"), site.node());
            }
            ObjectNode info = (ObjectNode) site.node().path("info");
            text(draft, info, "title", "");
            text(draft, info, "version", "0");
        }
    }

    private static void text(WorkingDocument draft, ObjectNode info, String field, String otherwise) {
        JsonNode value = info.path(field);
        if (!value.isTextual()) {
            String meant = value.isNumber() || value.isBoolean() ? value.asText() : otherwise;
            draft.atIfPresent(info, field)
                    .info("info-not-text", "expected the document's " + field + " to be a text")
                    .repaired("read as `" + meant + "`");
            info.put(field, meant);
        }
    }
}
