package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.Reference;
import dev.stubwright.contract.tree.SourcePathItem;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.Map;

/** Checks values of path variables against the type and {@code enum} of their schemas, in a document before its repair. */
final class PathVariableValues {

    private PathVariableValues() {}

    static boolean allows(ReferenceOperation operation, Map<String, String> values) {
        return values.entrySet().stream().allMatch(value -> allows(operation, value.getKey(), value.getValue()));
    }

    private static boolean allows(ReferenceOperation operation, String variable, String value) {
        JsonNode root = operation.document().root();
        SourcePathItem item =
                SourcePathItem.of(operation.document(), operation.key().path());
        for (JsonNode holder : new JsonNode[] {
            item.member(operation.key().method()).node(), item.target().node()
        }) {
            for (JsonNode written : holder.path("parameters")) {
                JsonNode parameter = followed(root, written);
                if (parameter.path("in").asText().equals("path")
                        && parameter.path("name").asText().equals(variable)) {
                    JsonNode schema = parameter.has("schema") ? followed(root, parameter.path("schema")) : parameter;
                    return allows(schema, value);
                }
            }
        }
        return true;
    }

    private static boolean allows(JsonNode schema, String value) {
        boolean listed = !schema.path("enum").isArray()
                || schema.path("enum").valueStream().anyMatch(item -> item.asText()
                        .equals(value));
        return listed
                && switch (schema.path("type").asText()) {
                    case "integer" -> value.matches("-?\\d+");
                    case "number" -> value.matches("-?\\d+(\\.\\d+)?");
                    case "boolean" -> value.matches("true|false");
                    default -> true;
                };
    }

    private static JsonNode followed(JsonNode root, JsonNode written) {
        JsonNode node = written;
        for (int hops = 0; hops < WorkingDocument.MAX_HOPS && node.path("$ref").isTextual(); hops++) {
            JsonNode from = node;
            node = Reference.pointer(from.path("$ref").textValue())
                    .map(pointer -> JsonPointers.find(root, pointer))
                    .orElse(MissingNode.getInstance());
        }
        return node;
    }
}
