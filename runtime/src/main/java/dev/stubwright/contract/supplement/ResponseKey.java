package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.Origins;
import java.util.Optional;

/** Finds the key of the response that documents a status. */
final class ResponseKey {

    private ResponseKey() {}

    /** The status, its range, or {@code default} if that documents the same outcome: success or failure. */
    static Optional<String> of(JsonNode responses, int status, Origins origins, JsonNode operation) {
        String exact = Integer.toString(status);
        if (responses.has(exact)) {
            return Optional.of(exact);
        }
        String range = status / 100 + "XX";
        if (responses.has(range)) {
            return Optional.of(range);
        }
        boolean succeeds = responses.properties().stream()
                .anyMatch(response -> response.getKey().startsWith("2"));
        boolean sameOutcome = succeeds ? status >= 400 : status / 100 == 2;
        return sameOutcome && responses.has("default") && !isInsertedByRepair(responses, origins, operation)
                ? Optional.of("default")
                : Optional.empty();
    }

    // A repair adds an empty `default` response to operations without responses.
    static boolean isInsertedByRepair(JsonNode responses, Origins origins, JsonNode operation) {
        JsonNode any = responses.path("default");
        Origin origin = origins.of(any);
        return responses.size() == 1
                && any.size() == 1
                && any.path("description").asText().isEmpty()
                && origin != null
                && origin.equals(origins.of(operation));
    }
}
