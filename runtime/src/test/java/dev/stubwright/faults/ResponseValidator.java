package dev.stubwright.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Validates answers against the document: status, media type, headers, and bodies by networknt. */
final class ResponseValidator {

    private static final String ID = "https://depot.example/openapi.json";

    private final JsonNode tree = DepotDocument.tree();
    private final SchemaRegistry registry =
            SchemaRegistry.withDialect(Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(ID, tree.toString()))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    /** What is wrong with an answer; nothing if its path and method are not in the document. */
    List<String> problems(Request request, Client.Received received) {
        Optional<String> operation = operation(request);
        if (operation.isEmpty()) {
            return List.of();
        }
        String response = resolved(operation.get() + "/responses/" + received.status());
        if (tree.at(response).isMissingNode()) {
            return List.of("status " + received.status() + " is not documented");
        }
        List<String> problems = new ArrayList<>(headerProblems(response, received));
        JsonNode content = tree.at(response).path("content");
        if (request.method.equals("HEAD") || content.isEmpty()) {
            if (received.answer().body.length > 0) {
                problems.add("a body is not documented");
            }
            return problems;
        }
        String type = received.header("Content-Type").split(";", 2)[0];
        if (!content.has(type)) {
            problems.add("the media type [" + type + "] is not documented");
        } else {
            problems.addAll(
                    bodyProblems(response + "/content/" + escaped(type) + "/schema", type, received.answer().body));
        }
        return problems;
    }

    private List<String> headerProblems(String response, Client.Received received) {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry :
                tree.at(response).path("headers").properties()) {
            String header = resolved(response + "/headers/" + escaped(entry.getKey()));
            String value = received.header(entry.getKey());
            if (!value.isEmpty()) {
                boolean isInteger = tree.at(header + "/schema/type").asText().equals("integer");
                problems.addAll(violations(
                        header + "/schema",
                        isInteger
                                ? Json.MAPPER.getNodeFactory().numberNode(Long.parseLong(value))
                                : Json.MAPPER.getNodeFactory().textNode(value)));
            } else if (tree.at(header).path("required").asBoolean()) {
                problems.add("the header " + entry.getKey() + " is missing");
            }
        }
        return problems;
    }

    private List<String> bodyProblems(String schema, String type, byte[] body) {
        if (!type.endsWith("json")) {
            return violations(schema, Json.MAPPER.getNodeFactory().textNode(new String(body, StandardCharsets.UTF_8)));
        }
        try {
            return violations(schema, Json.read(body));
        } catch (JsonProcessingException | CharacterCodingException e) {
            return List.of("the body is not JSON: " + e.getMessage());
        }
    }

    private List<String> violations(String pointer, JsonNode value) {
        Schema schema = registry.getSchema(SchemaLocation.of(ID + "#" + resolved(pointer)));
        return schema.validate(value, execution -> execution.executionConfig(config -> config.writeOnly(true))).stream()
                .map(error -> pointer + ": " + error)
                .toList();
    }

    private Optional<String> operation(Request request) {
        return DepotDocument.operations().stream()
                .filter(each -> each.method().equals(request.method) && each.isAt(request.segments()))
                .map(each ->
                        "/paths/" + escaped(each.path()) + "/" + each.method().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private String resolved(String pointer) {
        JsonNode node = tree.at(pointer);
        return node.has("$ref") ? resolved(node.get("$ref").asText().substring(1)) : pointer;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
