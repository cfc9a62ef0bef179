package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Severity;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives every operation a unique {@code operationId}.
 *
 * <p>{@code GET /users} without one gets {@code getUsers}; the second {@code operationId: list} becomes {@code list_2}.
 * OpenAPI 3.0.3, Operation Object: the id must be unique among all operations of the API.
 */
final class OperationIdRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        if (node.kind() != ObjectType.DOCUMENT) {
            return;
        }
        eachOperation(node.json(), (path, method, operation) -> normalize(document, operation));
        Set<String> written = new HashSet<>();
        eachOperation(
                node.json(),
                (path, method, operation) ->
                        written.add(operation.path("operationId").asText("")));
        Map<String, ObjectNode> taken = new HashMap<>();
        eachOperation(node.json(), (path, method, operation) -> {
            String id = operation.path("operationId").asText("").strip();
            if (id.isEmpty()) {
                String generated = makeUnique(generateId(method, path), written);
                assign(
                        document,
                        operation,
                        "operation-id-missing",
                        Severity.INFO,
                        "an operation must have an `operationId`, but has none",
                        generated);
                return;
            }
            ObjectNode first = taken.putIfAbsent(id, operation);
            if (first != null) {
                String generated = makeUnique(id, written);
                assign(
                        document,
                        operation,
                        "operation-id-repeated",
                        Severity.WARNING,
                        "`operationId` must be unique, but `" + id + "` is also in "
                                + document.locate(first, "operationId"),
                        generated);
            }
        });
    }

    private static void normalize(WorkingDocument document, ObjectNode operation) {
        JsonNode id = operation.path("operationId");
        String normalized = id.asText().strip();
        if (id.isValueNode()
                && !id.isNull()
                && !normalized.isEmpty()
                && !(id.isTextual() && normalized.equals(id.textValue()))) {
            document.at(operation, "operationId")
                    .info(
                            "operation-id-not-text",
                            "`operationId` must be a string without spaces around it, but is " + ValueText.value(id))
                    .repaired("read as " + normalized);
            operation.put("operationId", normalized);
        }
    }

    private interface Visitor {
        void visit(String path, String method, ObjectNode operation);
    }

    private static void eachOperation(ObjectNode root, Visitor visitor) {
        root.path("paths").properties().forEach(path -> {
            for (String method : ObjectType.METHODS) {
                if (path.getValue().path(method) instanceof ObjectNode operation) {
                    visitor.visit(path.getKey(), method, operation);
                }
            }
        });
    }

    private static void assign(
            WorkingDocument document,
            ObjectNode operation,
            String id,
            Severity severity,
            String message,
            String operationId) {
        String key = operation.has("operationId") ? "operationId" : "";
        document.at(operation, key).of(severity, id, message).repaired("set to " + operationId);
        operation.put("operationId", operationId);
    }

    private static String generateId(String method, String path) {
        StringBuilder id = new StringBuilder(method);
        for (String word : path.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return id.toString();
    }

    private static String makeUnique(String id, Set<String> written) {
        String free = id;
        for (int i = 2; !written.add(free); i++) {
            free = id + "_" + i;
        }
        return free;
    }
}
