package dev.stubwright.report;

import dev.stubwright.SourceLocation;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter.Location;
import dev.stubwright.contract.SecurityRequirement;
import dev.stubwright.contract.SecurityScheme;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.verify.Checks;
import dev.stubwright.verify.Finding;
import dev.stubwright.wire.Exchange;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import dev.stubwright.wire.ResponseMessage;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sample findings to render. */
final class Findings {

    static final SourceLocation LINE = new SourceLocation("docs/users.yaml", 12, 3, "/paths/~1users/get");

    private Findings() {}

    static Operation operation(SecurityScheme... schemes) {
        return new Operation(
                "getUser",
                "GET",
                new PathTemplate("/api/v1/users/{userId}"),
                Collections.emptySortedMap(),
                "https://example.com",
                Optional.of("usersuserid-get"),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                schemes.length == 0 ? List.of() : List.of(new SecurityRequirement(List.of(schemes))),
                List.of(),
                Set.of("GET"),
                "/paths/~1api~1v1~1users~1{userId}/get",
                LINE);
    }

    static SecurityScheme apiKey(Location place, String name) {
        return new SecurityScheme("key", SecurityScheme.Kind.API_KEY, place, name, "");
    }

    static Headers headers(String... namesAndValues) {
        Headers headers = Headers.NONE;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers = headers.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }

    static RequestMessage get(String target, String... headers) {
        return new RequestMessage("GET", target, headers(headers), Payload.NONE);
    }

    static ResponseMessage ok(Payload body, String... headers) {
        return new ResponseMessage(200, headers(headers), body);
    }

    static Finding wrongBody(Operation operation, RequestMessage request, ResponseMessage response) {
        return new Finding(
                Checks.BODY,
                operation,
                "GET /api/v1/users/{userId} -> 200 (typical)",
                "the body breaks its schema",
                "a string",
                "the number 42",
                "/profile/email",
                "/components/schemas/Profile/properties/email/type",
                "type",
                LINE,
                new Exchange(request, response, Duration.ofMillis(12)),
                URI.create("http://127.0.0.1:8080"),
                7,
                1);
    }

    static Finding withRequest(RequestMessage request) {
        return wrongBody(operation(), request, ok(Payload.NONE));
    }

    static Finding times(Finding one, int occurrences) {
        return new Finding(
                one.check(),
                one.operation(),
                one.caseName(),
                one.message(),
                one.expected(),
                one.actual(),
                one.instancePointer(),
                one.schemaPointer(),
                one.keyword(),
                one.location(),
                one.exchange(),
                one.target(),
                one.seed(),
                occurrences);
    }

    /** A finding without a body and without a schema. */
    static Finding serverError() {
        return new Finding(
                Checks.SERVER_ERROR,
                operation(),
                "GET /api/v1/users/{userId} -> 200 (typical)",
                "the server failed",
                "a status below 500",
                "500",
                "",
                "/paths/~1users/get",
                "",
                SourceLocation.of("docs/users.yaml"),
                new Exchange(
                        get("/api/v1/users/42"), new ResponseMessage(500, Headers.NONE, Payload.NONE), Duration.ZERO),
                URI.create("http://127.0.0.1:8080"),
                0,
                1);
    }
}
