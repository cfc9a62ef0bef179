package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;

/**
 * Adds the title and version of a document.
 *
 * <p>{@code info: {version: 1.0}} becomes {@code info: {title: '', version: '1.0'}}. A missing version becomes
 * {@code '0'}. OpenAPI 3.0.3, Info Object: {@code title} and {@code version} are required strings.
 */
final class InfoRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        if (node.kind() == ObjectType.DOCUMENT) {
            if (!node.json().path("info").isObject()) {
                document.atIfPresent(node.json(), "info")
                        .info("info-missing", "the document must have an `info` object, but has none")
                        .repaired("added with an empty title and version 0");
                document.origins()
                        .inherit(node.json().putObject("info").put("title", "").put("version", "0"), node.json());
            }
            ObjectNode info = (ObjectNode) node.json().path("info");
            repairString(document, info, "title", "");
            repairString(document, info, "version", "0");
        }
    }

    private static void repairString(WorkingDocument document, ObjectNode info, String field, String fallback) {
        JsonNode value = info.path(field);
        if (!value.isTextual()) {
            String converted = value.isNumber() || value.isBoolean() ? value.asText() : fallback;
            document.atIfPresent(info, field)
                    .info(
                            "info-not-text",
                            "`info." + field + "` must be a string, but is "
                                    + (value.isMissingNode() ? "missing" : ValueText.value(value)))
                    .repaired("read as `" + converted + "`");
            info.put(field, converted);
        }
    }
}
