package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Severity;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;

/**
 * Converts numbers and booleans to strings where OpenAPI requires strings.
 *
 * <p>YAML reads {@code openapi: 3.0} and {@code description: 2.0} as numbers: they become {@code '3.0'} and {@code
 * '2.0'}. Objects, lists and null are removed. OpenAPI 3.0.3, chapter Schema: these fields are of type {@code string}.
 */
final class StringRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        if (node.kind() == ObjectType.DOCUMENT) {
            repairVersion(document, node.json());
        }
        for (String field : stringFields(node.kind())) {
            JsonNode value = node.json().path(field);
            if (!value.isTextual() && !value.isMissingNode()) {
                boolean readable = value.isValueNode() && !value.isNull();
                document.at(node.json(), field)
                        .of(
                                readable || value.isNull() ? Severity.INFO : Severity.WARNING,
                                "text-expected",
                                "`" + field + "` must be a string, but is " + ValueText.value(value))
                        .repaired(readable ? "read as \"" + value.asText() + "\"" : "removed");
                node.json().remove(field);
                if (readable) {
                    node.json().put(field, value.asText());
                }
            }
        }
    }

    private static void repairVersion(WorkingDocument document, ObjectNode root) {
        for (String field : List.of("openapi", "swagger")) {
            JsonNode version = root.path(field);
            if (version.isNumber()) {
                document.at(root, field)
                        .info(
                                "version-not-text",
                                "`" + field + "` must be a string, but is the number " + version.asText())
                        .repaired("read as \"" + version.asText() + "\"");
                root.put(field, version.asText());
            }
        }
    }

    private static List<String> stringFields(ObjectType kind) {
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
