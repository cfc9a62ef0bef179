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

/** Every operation of a contract has an id of its own. */
final class OperationIdRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() != ObjectType.DOCUMENT) {
            return;
        }
        eachOperation(site.node(), (path, method, operation) -> text(draft, operation));
        Set<String> written = new HashSet<>();
        eachOperation(
                site.node(),
                (path, method, operation) ->
                        written.add(operation.path("operationId").asText("")));
        Map<String, ObjectNode> taken = new HashMap<>();
        eachOperation(site.node(), (path, method, operation) -> {
            String id = operation.path("operationId").asText("").strip();
            if (id.isEmpty()) {
                String made = free(made(method, path), written);
                tell(draft, operation, "operation-id-missing", Severity.INFO, "the operation has no operationId", made);
                return;
            }
            ObjectNode first = taken.putIfAbsent(id, operation);
            if (first != null) {
                String made = free(id, written);
                tell(
                        draft,
                        operation,
                        "operation-id-repeated",
                        Severity.WARNING,
                        "operationId `" + id + "` is not unique, it stands in " + draft.locate(first, "operationId")
                                + " as well",
                        made);
            }
        });
    }

    private static void text(WorkingDocument draft, ObjectNode operation) {
        JsonNode id = operation.path("operationId");
        String meant = id.asText().strip();
        if (id.isValueNode() && !id.isNull() && !meant.isEmpty() && !(id.isTextual() && meant.equals(id.textValue()))) {
            draft.at(operation, "operationId")
                    .info(
                            "operation-id-not-text",
                            "expected `operationId` to be a text without spaces around it, but it is "
                                    + ValueText.value(id))
                    .repaired("it is called " + meant);
            operation.put("operationId", meant);
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

    private static void tell(
            WorkingDocument draft, ObjectNode operation, String id, Severity severity, String message, String made) {
        String key = operation.has("operationId") ? "operationId" : "";
        draft.at(operation, key).of(severity, id, message).repaired("it is called " + made);
        operation.put("operationId", made);
    }

    private static String made(String method, String path) {
        StringBuilder id = new StringBuilder(method);
        for (String word : path.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return id.toString();
    }

    private static String free(String id, Set<String> written) {
        String free = id;
        for (int i = 2; !written.add(free); i++) {
            free = id + "_" + i;
        }
        return free;
    }
}
