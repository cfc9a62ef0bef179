package dev.stubwright.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A response, immutable. Faults make changed copies of it. */
final class Answer {

    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    final int status;
    final Headers headers;
    final byte[] body;

    private Answer(int status, Headers headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static Answer empty(int status) {
        return new Answer(status, Headers.NONE, new byte[0]);
    }

    static Answer json(int status, JsonNode body) {
        return empty(status).withHeader("Content-Type", JSON).withBody(Json.bytes(body));
    }

    static Answer text(int status, String body) {
        return empty(status)
                .withHeader("Content-Type", "text/plain; charset=utf-8")
                .withBody(body);
    }

    /** The body as JSON. */
    JsonNode json() {
        try {
            return Json.read(body);
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw new IllegalStateException("the body of the answer is not JSON", e);
        }
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    Answer withStatus(int changed) {
        return new Answer(changed, headers, body);
    }

    Answer withHeader(String name, String value) {
        return new Answer(status, headers.with(name, value), body);
    }

    Answer withoutHeader(String name) {
        return new Answer(status, headers.without(name), body);
    }

    Answer withBody(byte[] changed) {
        return new Answer(status, headers, changed);
    }

    Answer withBody(String changed) {
        return withBody(changed.getBytes(StandardCharsets.UTF_8));
    }

    /** With an edited JSON body. */
    Answer withJson(Consumer<ObjectNode> edit) {
        ObjectNode object = (ObjectNode) json();
        edit.accept(object);
        return withBody(Json.bytes(object));
    }
}
