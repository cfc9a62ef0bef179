package dev.stubwright.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A request as it came; path and query are still percent-encoded. Faults make changed copies of it. */
final class Request {

    final String method;
    final String path;
    final String query;
    final Headers headers;
    final byte[] body;

    Request(String method, String path, String query, Headers headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    /**
     * The segments of the path, decoded; a path that ends with a slash has an empty last one.
     *
     * @throws IllegalArgumentException if the encoding is malformed
     */
    List<String> segments() {
        return Arrays.stream(path.substring(1).split("/", -1))
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    /**
     * The parameters of the query, decoded, each with all its values.
     *
     * @throws IllegalArgumentException if the encoding is malformed
     */
    Map<String, List<String>> queryParameters() {
        return pairs(query);
    }

    /** Decodes what is {@code application/x-www-form-urlencoded}. */
    static Map<String, List<String>> pairs(String encoded) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                pairs.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 1 ? "" : decode(parts[1]));
            }
        }
        return pairs;
    }

    /** The first value of a query parameter, or nothing in form of an empty text. */
    String queryParameter(String name) {
        List<String> values = queryParameters().getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The body as JSON; missing if it is not JSON. */
    JsonNode json() {
        try {
            return Json.read(body);
        } catch (JsonProcessingException | CharacterCodingException notJson) {
            return MissingNode.getInstance();
        }
    }

    Request withMethod(String changed) {
        return new Request(changed, path, query, headers, body);
    }

    Request withPath(String changed) {
        return new Request(method, changed, query, headers, body);
    }

    Request withHeader(String name, String value) {
        return new Request(method, path, query, headers.with(name, value), body);
    }

    Request withoutHeader(String name) {
        return new Request(method, path, query, headers.without(name), body);
    }

    Request withQuery(String name, String value) {
        Map<String, List<String>> pairs = queryParameters();
        pairs.put(name, List.of(value));
        return withQuery(pairs);
    }

    Request withoutQuery(String name) {
        Map<String, List<String>> pairs = queryParameters();
        pairs.remove(name);
        return withQuery(pairs);
    }

    Request withBody(byte[] changed) {
        return new Request(method, path, query, headers, changed);
    }

    /** With an edited JSON body; as it is if the body is no JSON object. */
    Request withJson(Consumer<ObjectNode> edit) {
        if (json() instanceof ObjectNode object) {
            edit.accept(object);
            return withBody(Json.bytes(object));
        }
        return this;
    }

    private Request withQuery(Map<String, List<String>> pairs) {
        String changed = pairs.entrySet().stream()
                .flatMap(pair -> pair.getValue().stream().map(value -> encode(pair.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return new Request(method, path, changed, headers, body);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
