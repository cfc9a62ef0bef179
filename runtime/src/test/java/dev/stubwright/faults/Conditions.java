package dev.stubwright.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/** Conditions on requests and places in bodies, for faults to read like sentences. */
final class Conditions {

    private Conditions() {}

    /** A value of a JSON body; a pointer to nothing gives a missing node. */
    static Predicate<Request> body(String pointer, Predicate<JsonNode> condition) {
        return request -> condition.test(request.json().at(pointer));
    }

    static Predicate<Request> bodyIs(String pointer, String text) {
        return body(pointer, value -> value.asText().equals(text));
    }

    static Predicate<Request> query(String name, Predicate<String> condition) {
        return request -> condition.test(request.queryParameter(name));
    }

    static Predicate<Request> queryIs(String name, String value) {
        return query(name, value::equals);
    }

    static Predicate<Request> hasHeader(String name) {
        return request -> request.headers.first(name).isPresent();
    }

    static Predicate<Request> methodIs(String method, String path) {
        return request -> request.method.equals(method) && request.path.matches(path);
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** An object in a body. */
    static ObjectNode objectAt(JsonNode body, String pointer) {
        return (ObjectNode) body.at(pointer);
    }

    /** An item of the array {@code items}; an object that nobody sees if there are fewer. */
    static ObjectNode item(JsonNode body, int index) {
        return body.path("items").path(index) instanceof ObjectNode item ? item : Json.MAPPER.createObjectNode();
    }
}
