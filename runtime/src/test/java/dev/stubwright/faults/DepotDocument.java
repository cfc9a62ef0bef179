package dev.stubwright.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI document of the depot: two files that are one document when read one after the other. */
final class DepotDocument {

    private static final String TEXT = read("depot-paths.yaml") + read("depot-components.yaml");
    private static final JsonNode TREE = Json.MAPPER.valueToTree(new Yaml().load(TEXT));
    private static final List<Operation> OPERATIONS = parse();

    private DepotDocument() {}

    static String text() {
        return TEXT;
    }

    static JsonNode tree() {
        return TREE;
    }

    static List<Operation> operations() {
        return OPERATIONS;
    }

    private static List<Operation> parse() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : TREE.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
                if (!member.getKey().equals("parameters")) {
                    JsonNode operation = resolved(member.getValue());
                    operations.add(new Operation(
                            operation.get("operationId").asText(),
                            member.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            rules(resolved(path.getValue().path("parameters")), operation)));
                }
            }
        }
        return List.copyOf(operations);
    }

    private static JsonNode rules(JsonNode sharedParameters, JsonNode operation) {
        ObjectNode rules = Json.MAPPER.createObjectNode();
        rules.set("security", operation.has("security") ? operation.get("security") : TREE.get("security"));
        ObjectNode parameters = rules.putObject("parameters");
        sharedParameters.forEach(
                parameter -> parameters.set(parameter.get("name").asText(), parameter));
        operation
                .path("parameters")
                .forEach(parameter -> parameters.set(parameter.get("name").asText(), parameter));
        ArrayNode consumes = rules.putArray("consumes");
        for (Map.Entry<String, JsonNode> media :
                operation.at("/requestBody/content").properties()) {
            consumes.add(media.getKey());
            rules.set("body", media.getValue().get("schema"));
        }
        ArrayNode produces = rules.putArray("produces");
        for (Map.Entry<String, JsonNode> response : operation.get("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                response.getValue().path("content").properties().forEach(media -> produces.add(media.getKey()));
            }
        }
        return rules;
    }

    /** A copy in which each reference is replaced by what it names; the document has no cycles. */
    private static JsonNode resolved(JsonNode node) {
        if (node.has("$ref")) {
            return resolved(TREE.at(node.get("$ref").asText().substring(1)));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = Json.MAPPER.createObjectNode();
            object.properties().forEach(entry -> copy.set(entry.getKey(), resolved(entry.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = Json.MAPPER.createArrayNode();
            array.forEach(item -> copy.add(resolved(item)));
            return copy;
        }
        return node;
    }

    private static String read(String name) {
        try (InputStream in = DepotDocument.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource [" + name + "]");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
