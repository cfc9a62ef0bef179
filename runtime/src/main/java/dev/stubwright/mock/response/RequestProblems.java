package dev.stubwright.mock.response;

import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The problems of a request that has an operation, for errors that the document does not describe. */
final class RequestProblems {

    private static final int SHOWN = 20;

    private RequestProblems() {}

    static ProblemDetails missingCredential(Operation operation) {
        String required = operation.security().stream()
                .map(alternative -> alternative.schemes().stream()
                        .map(RequestProblems::described)
                        .collect(Collectors.joining(" and ")))
                .distinct()
                .collect(Collectors.joining(", or "));
        return new ProblemDetails(
                401,
                "missing-credential",
                operation.name() + " requires " + required + ", but the request has no credential");
    }

    /** Status 422 if only that is documented, otherwise 400. */
    static ProblemDetails invalidRequest(Operation operation, List<String> violations) {
        List<String> shown = violations.subList(0, Math.min(SHOWN, violations.size()));
        String detail = violations.size() == 1
                ? "the request violates the contract of " + operation.name()
                : "the request has " + violations.size() + " violations of the contract of " + operation.name();
        return new ProblemDetails(
                isDocumented(operation, "422") && !isDocumented(operation, "400") ? 422 : 400,
                "invalid-request",
                detail,
                Map.of("violations", shown),
                shown);
    }

    static ProblemDetails unknownResource(String id) {
        return new ProblemDetails(
                404, "unknown-resource", "no resource has the id " + id + ", which is reserved for this");
    }

    static ProblemDetails notAcceptable(List<MediaType> offered) {
        List<String> ranges = offered.stream().map(MediaType::range).toList();
        return new ProblemDetails(
                406,
                "not-acceptable",
                "Accept allows none of the response's media types " + String.join(", ", ranges),
                Map.of("offered", ranges),
                List.of());
    }

    private static boolean isDocumented(Operation operation, String status) {
        return operation.responses().stream()
                .anyMatch(response -> response.status().equals(status));
    }

    private static String described(SecurityScheme scheme) {
        return switch (scheme.kind()) {
            case API_KEY -> "the " + scheme.location().name().toLowerCase(Locale.ROOT) + " " + scheme.parameter();
            case HTTP -> "Authorization: " + scheme.httpScheme();
            case OAUTH2, OPEN_ID_CONNECT -> "Authorization: Bearer";
            case MUTUAL_TLS -> "a client certificate";
        };
    }
}
