package dev.stubwright.mock;

import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Response;
import dev.stubwright.schema.Violation;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import dev.stubwright.wire.RequestReader;
import dev.stubwright.wire.UnknownId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Answers a request from its operation's contract. Knows nothing of WireMock. Safe for use by several threads. */
final class Responder {

    private final Validation validation;
    private final Bodies bodies;
    private final ResponseHeaders headers;
    private final BodyCache cache = new BodyCache();
    private final Map<String, Headers> headerCache = new ConcurrentHashMap<>();

    Responder(Validation validation, long seed) {
        this.validation = validation;
        this.bodies = new Bodies(seed);
        this.headers = new ResponseHeaders(seed);
    }

    Answer answer(Operation operation, RequestMessage request) {
        List<String> broken = validation == Validation.OFF
                ? List.of()
                : RequestReader.validate(operation, request).stream()
                        .map(Violation::toString)
                        .toList();
        Answer answer = decide(operation, request, broken).withRemarks(broken);
        boolean bodiless = request.method().equals("HEAD");
        return bodiless ? answer.withoutBody() : answer;
    }

    private Answer decide(Operation operation, RequestMessage request, List<String> broken) {
        Map<String, String> values = operation.path().match(request.path()).orElse(Map.of());
        Accept accept = Accept.of(request.headers());

        OptionalInt wish = Preference.status(request.headers());
        Optional<Response> wished = wish.isPresent() ? operation.response(wish.getAsInt()) : Optional.empty();
        if (wished.isPresent()) {
            return documented(operation, wished.get(), wish.getAsInt(), accept, values)
                    .with("Preference-Applied", "code=" + wish.getAsInt());
        }
        if (!Credentials.suffice(operation, request)) {
            Answer refused = error(operation, accept, Problems.missingCredential(operation));
            return Credentials.challenge(operation)
                    .filter(challenge ->
                            refused.headers().first("WWW-Authenticate").isEmpty())
                    .map(challenge -> refused.with("WWW-Authenticate", challenge))
                    .orElse(refused);
        }
        if (validation == Validation.STRICT && !broken.isEmpty()) {
            return error(operation, accept, Problems.invalidRequest(operation, broken));
        }
        Optional<String> unknown =
                values.values().stream().filter(UnknownId::matches).findFirst();
        if (unknown.isPresent()) {
            return error(operation, accept, Problems.unknownResource(unknown.get()));
        }
        return success(operation, accept, values);
    }

    private Answer success(Operation operation, Accept accept, Map<String, String> values) {
        Optional<Response> good = SuccessStatus.response(operation);
        if (good.isEmpty()) {
            return new Answer(SuccessStatus.of(operation), Headers.NONE, Payload.NONE);
        }
        List<MediaType> content = good.get().content();
        if (!content.isEmpty() && accept.choose(content).isEmpty()) {
            return error(operation, accept, Problems.notAcceptable(content));
        }
        return documented(operation, good.get(), SuccessStatus.exact(good.get()), accept, values);
    }

    /** An error in the form that the document gives it; in ours where it gives none. */
    private Answer error(Operation operation, Accept accept, Problem problem) {
        return operation
                .response(problem.status())
                .map(response -> documented(operation, response, problem.status(), accept, Map.of()))
                .orElseGet(() -> problem.answer(accept));
    }

    private Answer documented(
            Operation operation, Response response, int status, Accept accept, Map<String, String> values) {
        Headers documented = headerCache.computeIfAbsent(
                response.pointer() + " " + operation.id(), key -> headers.all(operation, response));
        if (!BodyText.isAllowed(status) || response.content().isEmpty()) {
            return new Answer(status, documented, Payload.NONE);
        }
        // An error goes out even in a form that was not asked for (RFC 9110, 12.5.1).
        MediaType media = accept.choose(response.content())
                .orElseGet(() -> response.content().get(0));
        String contentType = accept.concrete(media);
        BodyCache.Body body = cache.get(
                new BodyCache.Key(operation.id(), status, contentType, values),
                () -> body(operation, status, media, contentType, values));
        return new Answer(status, documented.with("Content-Type", contentType), body.payload(), body.remarks());
    }

    private BodyCache.Body body(
            Operation operation, int status, MediaType media, String contentType, Map<String, String> values) {
        Bodies.Made made = bodies.make(operation, status, media, values);
        Payload payload = made.value()
                .map(value -> BodyText.of(value, media, contentType))
                .orElse(Payload.NONE);
        return new BodyCache.Body(payload, made.shortfall().stream().toList());
    }
}
