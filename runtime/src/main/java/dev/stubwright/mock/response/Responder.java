package dev.stubwright.mock.response;

import dev.stubwright.Internal;
import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Response;
import dev.stubwright.schema.Violation;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import dev.stubwright.wire.RequestValidator;
import dev.stubwright.wire.UnknownId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Responds to a request from its operation's contract. Safe for use by several threads. */
@Internal
public final class Responder {

    private final ViolationHandling handling;
    private final BodyGenerator bodies;
    private final HeaderGenerator headers;
    private final BodyCache cache = new BodyCache();
    private final Map<String, Headers> headerCache = new ConcurrentHashMap<>();

    public Responder(ViolationHandling handling, long seed) {
        this.handling = handling;
        this.bodies = new BodyGenerator(seed);
        this.headers = new HeaderGenerator(seed);
    }

    public MockResponse respond(Operation operation, RequestMessage request) {
        List<String> violations = handling == ViolationHandling.IGNORE
                ? List.of()
                : RequestValidator.validate(operation, request).stream()
                        .map(Violation::toString)
                        .toList();
        MockResponse answer = choose(operation, request, violations).withRemarks(violations);
        boolean bodiless = request.method().equals("HEAD");
        return bodiless ? answer.withoutBody() : answer;
    }

    private MockResponse choose(Operation operation, RequestMessage request, List<String> violations) {
        Map<String, String> values = operation.path().match(request.path()).orElse(Map.of());
        AcceptHeader accept = AcceptHeader.parse(request.headers());

        OptionalInt code = PreferHeader.statusCode(request.headers());
        Optional<Response> preferred = code.isPresent() ? operation.response(code.getAsInt()) : Optional.empty();
        if (preferred.isPresent()) {
            return documented(operation, preferred.get(), code.getAsInt(), accept, values)
                    .withHeader("Preference-Applied", "code=" + code.getAsInt());
        }
        if (!CredentialCheck.isSatisfied(operation, request)) {
            MockResponse refused = error(operation, accept, RequestProblems.missingCredential(operation));
            return CredentialCheck.challenge(operation)
                    .filter(challenge ->
                            refused.headers().first("WWW-Authenticate").isEmpty())
                    .map(challenge -> refused.withHeader("WWW-Authenticate", challenge))
                    .orElse(refused);
        }
        if (handling == ViolationHandling.REJECT && !violations.isEmpty()) {
            return error(operation, accept, RequestProblems.invalidRequest(operation, violations));
        }
        Optional<String> unknown =
                values.values().stream().filter(UnknownId::matches).findFirst();
        if (unknown.isPresent()) {
            return error(operation, accept, RequestProblems.unknownResource(unknown.get()));
        }
        return success(operation, accept, values);
    }

    private MockResponse success(Operation operation, AcceptHeader accept, Map<String, String> values) {
        Optional<Response> success = SuccessResponse.documented(operation);
        if (success.isEmpty()) {
            return new MockResponse(SuccessResponse.status(operation), Headers.NONE, Payload.NONE);
        }
        List<MediaType> content = success.get().content();
        if (!content.isEmpty() && accept.negotiate(content).isEmpty()) {
            return error(operation, accept, RequestProblems.notAcceptable(content));
        }
        return documented(operation, success.get(), SuccessResponse.statusOf(success.get()), accept, values);
    }

    /** A documented error if there is one for the status, otherwise problem details. */
    private MockResponse error(Operation operation, AcceptHeader accept, ProblemDetails problem) {
        return operation
                .response(problem.status())
                .map(response -> documented(operation, response, problem.status(), accept, Map.of()))
                .orElseGet(() -> problem.toResponse(accept));
    }

    private MockResponse documented(
            Operation operation, Response response, int status, AcceptHeader accept, Map<String, String> values) {
        Headers documented = headerCache.computeIfAbsent(
                response.pointer() + " " + operation.id(), key -> headers.generateAll(operation, response));
        if (!StatusCode.allowsBody(status) || response.content().isEmpty()) {
            return new MockResponse(status, documented, Payload.NONE);
        }
        // An error may be sent in a media type that the client does not accept (RFC 9110, 12.5.1).
        MediaType media = accept.negotiate(response.content())
                .orElseGet(() -> response.content().get(0));
        String contentType = accept.concreteType(media);
        BodyCache.Body body = cache.get(
                new BodyCache.Key(operation.id(), status, contentType, values),
                () -> body(operation, status, media, contentType, values));
        return new MockResponse(status, documented.with("Content-Type", contentType), body.payload(), body.remarks());
    }

    private BodyCache.Body body(
            Operation operation, int status, MediaType media, String contentType, Map<String, String> values) {
        BodyGenerator.GeneratedBody made = bodies.generate(operation, status, media, values);
        Payload payload = made.value()
                .map(value -> BodySerializer.serialize(value, media, contentType))
                .orElse(Payload.NONE);
        return new BodyCache.Body(payload, made.shortfall().stream().toList());
    }
}
