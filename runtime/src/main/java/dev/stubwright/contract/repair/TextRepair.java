package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Severity;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;

/** Titles, descriptions and other words that are no texts: YAML takes {@code 2.0} for a number and {@code yes} for a word. */
final class TextRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() == ObjectType.DOCUMENT) {
            version(draft, site.node());
        }
        for (String field : fields(site.kind())) {
            JsonNode value = site.node().path(field);
            if (!value.isTextual() && !value.isMissingNode()) {
                boolean readable = value.isValueNode() && !value.isNull();
                draft.at(site.node(), field)
                        .of(
                                readable || value.isNull() ? Severity.INFO : Severity.WARNING,
                                "text-expected",
                                "expected `" + field + "` to be a text, but it is " + ValueText.value(value))
                        .repaired(readable ? "read as \"" + value.asText() + "\"" : "left out");
                site.node().remove(field);
                if (readable) {
                    site.node().put(field, value.asText());
                }
            }
        }
    }

    private static void version(WorkingDocument draft, ObjectNode root) {
        for (String field : List.of("openapi", "swagger")) {
            JsonNode version = root.path(field);
            if (version.isNumber()) {
                draft.at(root, field)
                        .info(
                                "version-not-text",
                                "expected `" + field + "` to be a text, but it is the number " + version.asText())
                        .repaired("read as \"" + version.asText() + "\"");
                root.put(field, version.asText());
            }
        }
    }

    private static List<String> fields(ObjectType kind) {
        return switch (kind) {
            case OPERATION, PATH_ITEM -> List.of("summary", "description");
            case SCHEMA -> List.of("title", "description", "format");
            case PARAMETER -> List.of("name", "in", "description", "format");
            case HEADER, REQUEST_BODY, SECURITY_SCHEME -> List.of("description");
            case EXAMPLE -> List.of("summary", "description");
            default -> List.of();
        };
    }
}
