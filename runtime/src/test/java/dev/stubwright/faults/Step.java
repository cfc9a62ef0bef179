package dev.stubwright.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A request that a test sends; with the valid token and {@code Accept: application/json} unless said otherwise. */
final class Step {

    private final Request request;

    private Step(Request request) {
        this.request = request;
    }

    static Step get(String pathAndQuery) {
        return request("GET", pathAndQuery);
    }

    static Step post(String pathAndQuery) {
        return request("POST", pathAndQuery);
    }

    static Step delete(String pathAndQuery) {
        return request("DELETE", pathAndQuery);
    }

    static Step put(String pathAndQuery, JsonNode body) {
        return request("PUT", pathAndQuery).json(body);
    }

    static Step patch(String pathAndQuery, String body) {
        return request("PATCH", pathAndQuery).body("application/merge-patch+json", body.replace('\'', '"'));
    }

    static Step request(String method, String pathAndQuery) {
        String[] parts = pathAndQuery.split("\\?", 2);
        return new Step(new Request(method, parts[0], parts.length == 1 ? "" : parts[1], Headers.NONE, new byte[0]))
                .header("Authorization", "Bearer " + FaultyServer.TOKEN)
                .header("Accept", Answer.JSON);
    }

    Step json(JsonNode body) {
        return body(Answer.JSON, body.toString());
    }

    Step form(String... pairs) {
        return body(MediaTypes.FORM, String.join("&", Arrays.asList(pairs)));
    }

    Step body(String contentType, String body) {
        return bytes(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    Step bytes(String contentType, byte[] body) {
        return new Step(request.withHeader("Content-Type", contentType).withBody(body));
    }

    Step header(String name, String value) {
        return new Step(request.withHeader(name, value));
    }

    Step without(String header) {
        return new Step(request.withoutHeader(header));
    }

    Request request() {
        return request;
    }

    @Override
    public String toString() {
        return request.method + " " + request.path + (request.query.isEmpty() ? "" : "?" + request.query);
    }
}
