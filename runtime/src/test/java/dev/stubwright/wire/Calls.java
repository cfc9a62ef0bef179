package dev.stubwright.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.SourceLocation;
import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.contract.RequestBody;
import dev.stubwright.contract.Response;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.engine.Schemas;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Operations that take one thing, made from a line of text. */
final class Calls {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Calls() {}

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static Schema schema(String json) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("it", json(json));
        document.set(
                "components",
                json("{\"schemas\":{\"Number\":{\"type\":\"integer\",\"maximum\":9},"
                        + "\"Numbers\":{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}}}"));
        return new Schemas(document, Dialect.OPENAPI_3_0).at("/it");
    }

    static Parameter parameter(
            String name, Parameter.Location place, Parameter.Style style, boolean explode, String schema) {
        return new Parameter(
                name,
                place,
                true,
                style,
                explode,
                false,
                Optional.empty(),
                Optional.of(schema(schema)),
                List.of(),
                "/parameters/" + name);
    }

    static Parameter query(String name, String schema) {
        return parameter(name, Parameter.Location.QUERY, Parameter.Style.FORM, true, schema);
    }

    static Parameter path(String name, String schema) {
        return parameter(name, Parameter.Location.PATH, Parameter.Style.SIMPLE, false, schema);
    }

    static Parameter header(String name, String schema) {
        return parameter(name, Parameter.Location.HEADER, Parameter.Style.SIMPLE, false, schema);
    }

    static Operation get(String path, Parameter... parameters) {
        return operation("GET", path, List.of(parameters), Optional.empty());
    }

    static Operation post(String mediaType, String schema) {
        MediaType content = new MediaType(mediaType, Optional.of(schema(schema)), List.of(), "/requestBody/content/x");
        return post(new RequestBody(true, List.of(content), "/requestBody"));
    }

    static Operation post(RequestBody body) {
        return operation("POST", "/it", List.of(), Optional.of(body));
    }

    private static Operation operation(
            String method, String path, List<Parameter> parameters, Optional<RequestBody> body) {
        return new Operation(
                "it",
                method,
                new PathTemplate(path),
                Collections.emptySortedMap(),
                "https://example.com",
                Optional.empty(),
                List.of(),
                parameters,
                body,
                List.of(
                        new Response("200", "", List.of(), List.of(type("application/json")), "/responses/200"),
                        new Response(
                                "default",
                                "",
                                List.of(),
                                List.of(type("application/problem+json"), type("application/json")),
                                "/responses/default")),
                List.of(),
                List.of(),
                Set.of(method),
                "/paths/it",
                SourceLocation.of("it.yaml"));
    }

    private static MediaType type(String range) {
        return new MediaType(range, Optional.empty(), List.of(), "");
    }

    static Arguments with(Parameter parameter, JsonNode value) {
        return new Arguments(Map.of(parameter, value), Optional.empty());
    }

    static Arguments body(String mediaType, JsonNode value) {
        return new Arguments(Map.of(), Optional.of(new Arguments.Body(mediaType, value)));
    }

    /** A GET of that target, with these headers given as name, value, name, value. */
    static RequestMessage request(String target, String... headers) {
        Headers fields = Headers.NONE;
        for (int i = 0; i < headers.length; i += 2) {
            fields = fields.with(headers[i], headers[i + 1]);
        }
        return new RequestMessage("GET", target, fields, Payload.NONE);
    }

    static RequestMessage posted(String contentType, String body) {
        return new RequestMessage("POST", "/it", Headers.NONE.with("Content-Type", contentType), Payload.text(body));
    }
}
