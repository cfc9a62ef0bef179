package dev.stubwright.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads parameters and bodies by an operation's rules, and refuses what does not fit them. */
final class RequestReader {

    private RequestReader() {}

    /** Reads a request, in the order in which the document's errors are found: 415, 400, 422. */
    static Call read(Operation operation, Request request) {
        MediaTypes.checkBody(operation, request);
        Map<String, JsonNode> parameters = parameters(operation, request);
        return new Call(operation, request, parameters, body(operation, request));
    }

    private static Map<String, JsonNode> parameters(Operation operation, Request request) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        for (JsonNode rule : operation.rules().get("parameters")) {
            String name = rule.get("name").asText();
            List<String> given = given(operation, rule, request);
            if (given.size() > 1) {
                throw Problem.of(400, "parameter " + name + " is given more than once");
            }
            if (!given.isEmpty()) {
                parameters.put(name, parameter(rule, given.get(0)));
            } else if (rule.path("required").asBoolean()) {
                throw Problem.of(400, "parameter " + name + " is missing");
            } else if (rule.get("schema").has("default")) {
                parameters.put(name, rule.get("schema").get("default"));
            }
        }
        return parameters;
    }

    private static List<String> given(Operation operation, JsonNode rule, Request request) {
        String name = rule.get("name").asText();
        return switch (rule.get("in").asText()) {
            case "path" -> List.of(operation.pathParameter(name, request.segments()));
            case "query" -> request.queryParameters().getOrDefault(name, List.of());
            case "header" -> request.headers.all(name);
            default -> cookies(name, request);
        };
    }

    private static List<String> cookies(String name, Request request) {
        return request.headers.all("Cookie").stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .toList();
    }

    private static JsonNode parameter(JsonNode rule, String text) {
        JsonNode value = typed(rule.get("schema"), text);
        List<SchemaCheck.Violation> violations = SchemaCheck.violations(rule.get("schema"), value);
        if (!violations.isEmpty()) {
            throw Problem.of(
                    400,
                    "parameter " + rule.get("name").asText() + " "
                            + violations.get(0).message());
        }
        return value;
    }

    private static JsonNode body(Operation operation, Request request) {
        if (operation.texts("consumes").isEmpty()) {
            return MissingNode.getInstance();
        }
        if (request.body.length == 0) {
            throw Problem.of(400, "the body is missing");
        }
        JsonNode schema = operation.rules().get("body");
        List<SchemaCheck.Violation> violations = new ArrayList<>();
        JsonNode body = operation.texts("consumes").contains(MediaTypes.FORM)
                ? form(schema, request, violations)
                : json(request);
        violations.addAll(SchemaCheck.violations(schema, body));
        if (!violations.isEmpty()) {
            throw Problem.of(422, "the body does not fit its schema", violations);
        }
        return body;
    }

    private static JsonNode json(Request request) {
        try {
            return Json.read(request.body);
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw Problem.of(400, "the body is not JSON in UTF-8");
        }
    }

    private static JsonNode form(JsonNode schema, Request request, List<SchemaCheck.Violation> violations) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        Request.pairs(new String(request.body, StandardCharsets.UTF_8)).forEach((name, values) -> {
            if (values.size() > 1) {
                violations.add(new SchemaCheck.Violation("/" + name, "is given more than once"));
            }
            body.set(name, typed(schema.at("/properties/" + name), values.get(0)));
        });
        return body;
    }

    /** A text as its schema's type wants it; it stays a text where it cannot be read so. */
    private static JsonNode typed(JsonNode schema, String text) {
        var nodes = Json.MAPPER.getNodeFactory();
        return switch (schema.path("type").asText()) {
            case "integer" ->
                text.matches("-?(0|[1-9][0-9]{0,30})") ? nodes.numberNode(new BigInteger(text)) : nodes.textNode(text);
            case "boolean" ->
                text.equals("true") || text.equals("false")
                        ? nodes.booleanNode(Boolean.parseBoolean(text))
                        : nodes.textNode(text);
            default -> nodes.textNode(text);
        };
    }
}
