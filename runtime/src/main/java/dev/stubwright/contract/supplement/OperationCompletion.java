package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.route.RouteMatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Completes an operation of the merged document from the matching operation of a reference. */
final class OperationCompletion {

    private final MissingFieldCopier copier;
    private final ReferenceDifferences differences;
    private final ComponentInliner inliner;

    OperationCompletion(MissingFieldCopier filling, ReferenceDifferences differences) {
        this.copier = filling;
        this.differences = differences;
        this.inliner = new ComponentInliner(filling.merged());
    }

    void complete(MergedOperation target, ExtractedOperation reference, RouteMatch match) {
        ObjectNode mine = target.operation();
        ObjectNode theirs = reference.operation();
        for (String key : List.of("summary", "description", "tags", "deprecated")) {
            copier.copyIfMissing(mine, theirs, key, key);
        }
        new ParameterCompletion(copier, differences).complete(target, reference, match);
        requestBody(mine, reference);
        responses(mine, reference);
        security(mine, reference.securityHolder());
        copier.copyIfMissing(mine, theirs, "callbacks", "callbacks");
    }

    private void requestBody(ObjectNode mine, ExtractedOperation reference) {
        Optional<ObjectNode> source =
                reference.document().resolve(reference.operation().path("requestBody"));
        if (source.isEmpty() || copier.copyIfMissing(mine, reference.operation(), "requestBody", "the request body")) {
            return;
        }
        inliner.inline(mine, "requestBody").ifPresent(body -> {
            copier.copyIfMissing(body, source.get(), "description", "");
            if (body.has("required")) {
                differences.compareRequired(body, source.get(), "the request body");
            } else if (source.get().path("required").asBoolean()) {
                copier.copyIfMissing(body, source.get(), "required", "`required` of the request body");
            }
            differences.compareContent(body, source.get(), "the request body");
            copier.copyContent(body, source.get(), "the request body");
        });
    }

    private void responses(ObjectNode mine, ExtractedOperation reference) {
        JsonNode source = reference.operation().path("responses");
        if (!(mine.path("responses") instanceof ObjectNode responses) || isInvented(reference.operation(), source)) {
            return;
        }
        if (isInvented(mine, responses)) {
            responses.removeAll();
        }
        differences.compareSuccess(responses, source);
        for (String status :
                responses.properties().stream().map(Map.Entry::getKey).toList()) {
            JsonNode like = source.has(status) ? source.path(status) : source.path(status.charAt(0) + "XX");
            reference.document().resolve(like).ifPresent(theirs -> inliner.inline(responses, status)
                    .ifPresent(response -> response(response, theirs, status)));
        }
        source.properties().forEach(response -> {
            if (!response.getKey().startsWith("x-")) {
                copier.copyIfMissing(responses, source, response.getKey(), "response " + response.getKey());
            }
        });
    }

    private void response(ObjectNode mine, ObjectNode theirs, String status) {
        copier.copyIfMissing(mine, theirs, "description", "");
        differences.compareContent(mine, theirs, "response " + status);
        copier.copyContent(mine, theirs, "response " + status);
        if (!theirs.path("headers").isEmpty()) {
            ObjectNode headers = mine.path("headers") instanceof ObjectNode known ? known : mine.putObject("headers");
            theirs.path("headers").fieldNames().forEachRemaining(name -> {
                boolean known = headers.properties().stream()
                        .anyMatch(header -> header.getKey().equalsIgnoreCase(name));
                if (!known) {
                    copier.copyIfMissing(headers, theirs.path("headers"), name, "headers of response " + status);
                }
            });
        }
    }

    private boolean isInvented(ObjectNode operation, JsonNode responses) {
        return ResponseKey.isInsertedByRepair(responses, copier.merged().origins(), operation);
    }

    // An empty list is not a missing one: it means that no credential is needed.
    private void security(ObjectNode mine, JsonNode holder) {
        boolean declared = mine.has("security") || copier.merged().root().has("security");
        if (!declared && holder.path("security").isArray()) {
            copier.copy(mine, holder, "security");
            copier.addToSummary("security");
        }
    }
}
