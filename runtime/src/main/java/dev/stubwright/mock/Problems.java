package dev.stubwright.mock;

import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the mock says where it refuses a request that found its operation, and no document says how. */
final class Problems {

    private static final int SHOWN = 20;

    private Problems() {}

    static Problem missingCredential(Operation operation) {
        String asked = operation.security().stream()
                .map(alternative ->
                        alternative.schemes().stream().map(Problems::described).collect(Collectors.joining(" and ")))
                .distinct()
                .collect(Collectors.joining(", or "));
        return new Problem(401, "missing-credential", operation.name() + " asks for " + asked + "; there was none");
    }

    /** With the status that the document has for it: 400, else 422, else 400. */
    static Problem invalidRequest(Operation operation, List<String> broken) {
        List<String> shown = broken.subList(0, Math.min(SHOWN, broken.size()));
        String detail = broken.size() == 1
                ? "the request breaks the contract of " + operation.name()
                : "the request breaks the contract of " + operation.name() + " in " + broken.size() + " places";
        return new Problem(
                isDocumented(operation, "422") && !isDocumented(operation, "400") ? 422 : 400,
                "invalid-request",
                detail,
                Map.of("violations", shown),
                shown);
    }

    static Problem unknownResource(String id) {
        return new Problem(404, "unknown-resource", "by agreement, no resource has the id " + id);
    }

    static Problem notAcceptable(List<MediaType> offered) {
        List<String> ranges = offered.stream().map(MediaType::range).toList();
        return new Problem(
                406,
                "not-acceptable",
                "the answer comes as " + String.join(", ", ranges) + ", of which Accept takes none",
                Map.of("offered", ranges),
                List.of());
    }

    private static boolean isDocumented(Operation operation, String status) {
        return operation.responses().stream()
                .anyMatch(response -> response.status().equals(status));
    }

    private static String described(SecurityScheme scheme) {
        return switch (scheme.kind()) {
            case API_KEY -> "the " + scheme.place().name().toLowerCase(Locale.ROOT) + " " + scheme.parameter();
            case HTTP -> "Authorization: " + scheme.httpScheme();
            case OAUTH2, OPEN_ID_CONNECT -> "Authorization: Bearer";
            case MUTUAL_TLS -> "a client certificate";
        };
    }
}
