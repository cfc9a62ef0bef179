package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.route.RouteMatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills one operation of the merged document from the operation of a reference that is like it. */
final class OperationCompletion {

    private final FieldCompletion filling;
    private final ReferenceDifferences differences;
    private final UnsharedCopies copies;

    OperationCompletion(FieldCompletion filling, ReferenceDifferences differences) {
        this.filling = filling;
        this.differences = differences;
        this.copies = new UnsharedCopies(filling.merged());
    }

    void fill(MergedOperation target, ReferenceExcerpt reference, RouteMatch match) {
        ObjectNode mine = target.operation();
        ObjectNode theirs = reference.operation();
        for (String key : List.of("summary", "description", "tags", "deprecated")) {
            filling.member(mine, theirs, key, key.equals("deprecated") ? "that it is deprecated" : key);
        }
        new ParameterCompletion(filling, differences).fill(target, reference, match);
        requestBody(mine, reference);
        responses(mine, reference);
        security(mine, reference.securityHolder());
        filling.member(mine, theirs, "callbacks", "callbacks");
    }

    private void requestBody(ObjectNode mine, ReferenceExcerpt reference) {
        Optional<ObjectNode> source =
                reference.draft().resolve(reference.operation().path("requestBody"));
        if (source.isEmpty() || filling.member(mine, reference.operation(), "requestBody", "the request body")) {
            return;
        }
        copies.member(mine, "requestBody").ifPresent(body -> {
            filling.member(body, source.get(), "description", "");
            if (body.has("required")) {
                differences.required(body, source.get(), "the request body");
            } else if (source.get().path("required").asBoolean()) {
                filling.member(body, source.get(), "required", "that the request body is required");
            }
            differences.content(body, source.get(), "the request body");
            filling.content(body, source.get(), "the request body");
        });
    }

    private void responses(ObjectNode mine, ReferenceExcerpt reference) {
        JsonNode source = reference.operation().path("responses");
        if (!(mine.path("responses") instanceof ObjectNode responses) || isInvented(reference.operation(), source)) {
            return;
        }
        if (isInvented(mine, responses)) {
            responses.removeAll();
        }
        differences.success(responses, source);
        for (String status :
                responses.properties().stream().map(Map.Entry::getKey).toList()) {
            JsonNode like = source.has(status) ? source.path(status) : source.path(status.charAt(0) + "XX");
            reference.draft().resolve(like).ifPresent(theirs -> copies.member(responses, status)
                    .ifPresent(response -> response(response, theirs, status)));
        }
        source.properties().forEach(response -> {
            if (!response.getKey().startsWith("x-")) {
                filling.member(responses, source, response.getKey(), "response " + response.getKey());
            }
        });
    }

    private void response(ObjectNode mine, ObjectNode theirs, String status) {
        filling.member(mine, theirs, "description", "");
        differences.content(mine, theirs, "response " + status);
        filling.content(mine, theirs, "response " + status);
        if (!theirs.path("headers").isEmpty()) {
            ObjectNode headers = mine.path("headers") instanceof ObjectNode known ? known : mine.putObject("headers");
            theirs.path("headers").fieldNames().forEachRemaining(name -> {
                boolean known = headers.properties().stream()
                        .anyMatch(header -> header.getKey().equalsIgnoreCase(name));
                if (!known) {
                    filling.member(headers, theirs.path("headers"), name, "headers of response " + status);
                }
            });
        }
    }

    private boolean isInvented(ObjectNode operation, JsonNode responses) {
        return ResponseKey.isInvented(responses, filling.merged().origins(), operation);
    }

    /** An empty list says that no credential is needed, so it is said. */
    private void security(ObjectNode mine, JsonNode holder) {
        boolean said = mine.has("security") || filling.merged().root().has("security");
        if (!said && holder.path("security").isArray()) {
            filling.put(mine, holder, "security");
            filling.note("security");
        }
    }
}
