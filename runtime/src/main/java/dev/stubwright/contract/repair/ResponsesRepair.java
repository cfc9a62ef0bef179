package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Severity;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Map;

/**
 * Corrects status codes, and adds missing responses and descriptions.
 *
 * <p>{@code responses: {20X: {}}} becomes {@code responses: {2XX: {description: ''}}}; an operation without responses
 * gets {@code default}. OpenAPI 3.0.3, Responses Object: the keys are status codes, ranges such as {@code 2XX}, or
 * {@code default}, and there is at least one.
 */
final class ResponsesRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        if (node.kind() == ObjectType.OPERATION) {
            if (node.json().path("responses") instanceof ObjectNode responses) {
                repairStatuses(document, responses);
            }
            addDefaultResponse(document, node.json());
        } else if (node.kind() == ObjectType.RESPONSE && node.reference().isEmpty()) {
            repairDescription(document, node.json());
        }
    }

    private static void repairStatuses(WorkingDocument document, ObjectNode responses) {
        for (Map.Entry<String, JsonNode> response : List.copyOf(responses.properties())) {
            String written = response.getKey();
            if (StatusSpelling.isExact(written) || written.startsWith("x-")) {
                continue;
            }
            List<String> statuses = StatusSpelling.parse(written).stream()
                    .filter(status -> !responses.has(status))
                    .toList();
            boolean same = statuses.size() == 1 && statuses.get(0).equalsIgnoreCase(written.strip());
            document.at(responses, written)
                    .of(
                            same ? Severity.INFO : Severity.WARNING,
                            "status-unknown",
                            "a key of `responses` must be a status such as 200, 2XX or default, but is `" + written
                                    + "`")
                    .repaired(statuses.isEmpty() ? "removed" : "read as " + String.join(" and ", statuses));
            responses.remove(written);
            for (String status : statuses) {
                boolean last = status.equals(statuses.get(statuses.size() - 1));
                responses.set(
                        status, last ? response.getValue() : document.origins().copyOf(response.getValue()));
            }
        }
    }

    private static void addDefaultResponse(WorkingDocument document, ObjectNode operation) {
        if (operation.path("responses").isEmpty()) {
            document.atIfPresent(operation, "responses")
                    .warning("responses-missing", "`responses` must have a response, but has none")
                    .repaired("added `default`, which allows any response");
            ObjectNode any = operation.putObject("responses").putObject("default");
            document.origins().inherit(any, operation);
            any.put("description", "");
        }
    }

    private static void repairDescription(WorkingDocument document, ObjectNode response) {
        JsonNode description = response.path("description");
        if (!description.isTextual()) {
            boolean readable = description.isValueNode() && !description.isNull();
            String text = readable ? description.asText() : "";
            document.atIfPresent(response, "description")
                    .info(
                            readable ? "text-expected" : "response-without-description",
                            "the `description` of a response must be a string, but is "
                                    + (description.isMissingNode() ? "missing" : ValueText.value(description)))
                    .repaired("read as \"" + text + "\"");
            response.put("description", text);
        }
    }
}
