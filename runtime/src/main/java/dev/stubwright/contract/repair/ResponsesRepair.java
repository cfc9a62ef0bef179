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

/** Every operation answers something, under statuses that there are. */
final class ResponsesRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() == ObjectType.OPERATION) {
            if (site.node().path("responses") instanceof ObjectNode responses) {
                statuses(draft, responses);
            }
            atLeastOne(draft, site.node());
        } else if (site.kind() == ObjectType.RESPONSE && site.reference().isEmpty()) {
            description(draft, site.node());
        }
    }

    private static void statuses(WorkingDocument draft, ObjectNode responses) {
        for (Map.Entry<String, JsonNode> response : List.copyOf(responses.properties())) {
            String written = response.getKey();
            if (StatusSpelling.isExact(written) || written.startsWith("x-")) {
                continue;
            }
            List<String> meant = StatusSpelling.meaning(written).stream()
                    .filter(status -> !responses.has(status))
                    .toList();
            boolean same = meant.size() == 1 && meant.get(0).equalsIgnoreCase(written.strip());
            draft.at(responses, written)
                    .of(
                            same ? Severity.INFO : Severity.WARNING,
                            "status-unknown",
                            "expected a status such as 200, 2XX or default, but it is `" + written + "`")
                    .repaired(meant.isEmpty() ? "left out" : "read as " + String.join(" and ", meant));
            responses.remove(written);
            for (String status : meant) {
                boolean last = status.equals(meant.get(meant.size() - 1));
                responses.set(
                        status, last ? response.getValue() : draft.origins().copyOf(response.getValue()));
            }
        }
    }

    private static void atLeastOne(WorkingDocument draft, ObjectNode operation) {
        if (operation.path("responses").isEmpty()) {
            draft.atIfPresent(operation, "responses")
                    .warning("responses-missing", "the operation documents no response")
                    .repaired("any response is allowed");
            ObjectNode any = operation.putObject("responses").putObject("default");
            draft.origins().inherit(any, operation);
            any.put("description", "");
        }
    }

    private static void description(WorkingDocument draft, ObjectNode response) {
        JsonNode description = response.path("description");
        if (description.isValueNode() && !description.isNull() && !description.isTextual()) {
            draft.at(response, "description")
                    .info(
                            "text-expected",
                            "expected `description` to be a text, but it is " + ValueText.value(description))
                    .repaired("read as \"" + description.asText() + "\"");
            response.put("description", description.asText());
        } else if (!description.isTextual()) {
            draft.atIfPresent(response, "description")
                    .info("response-without-description", "expected a response to have a description")
                    .repaired("its description is empty");
            response.put("description", "");
        }
    }
}
