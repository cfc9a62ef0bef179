package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import dev.stubwright.contract.upgrade.ParameterUpgrade;
import java.util.List;
import java.util.Map;

/**
 * Completes single parameters and headers.
 *
 * <p>{@code {in: query, name: q, type: integer}} becomes {@code {in: query, name: q, schema: {type: integer}}}, path
 * parameters become required, {@code collectionFormat} becomes {@code style} and {@code explode}, and an unknown
 * {@code style} becomes the default. OpenAPI 3.0.3, Parameter Object, Header Object and Style Values.
 */
final class ParameterRepair implements Repair {

    // The first style of each location is its default.
    private static final Map<String, List<String>> STYLES = Map.of(
            "path", List.of("simple", "label", "matrix"),
            "query", List.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
            "header", List.of("simple"),
            "cookie", List.of("form"));

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        boolean isOpenApi3Parameter = node.kind() == ObjectType.PARAMETER
                && STYLES.containsKey(node.json().path("in").asText());
        if (isOpenApi3Parameter && node.reference().isEmpty()) {
            repairRequired(document, node.json());
            removeSchemaBesideContent(document, node.json());
            addSchema(document, node.json());
            repairCollectionFormat(document, node.json());
            repairStyle(document, node.json());
        } else if (node.kind() == ObjectType.HEADER
                && node.reference().isEmpty()
                && node.json().has("type")
                && !document.isSwagger2()) {
            moveHeaderType(document, node);
        }
    }

    private static void moveHeaderType(WorkingDocument document, OpenApiNode node) {
        ObjectNode header = node.json();
        boolean hasNoSchema = !header.has("schema") && header.path("content").isEmpty();
        document.at(header, "type")
                .info(
                        "parameter-type-outside-schema",
                        "the type of header `" + node.token()
                                + "` must be in `schema`, but is beside it, as in Swagger 2.0")
                .repaired(hasNoSchema ? "moved to `schema`" : "removed");
        JsonNode written = header.get("schema");
        ParameterUpgrade.extractSchema(document, header).ifPresent(schema -> header.set("schema", schema));
        if (!hasNoSchema) {
            header.remove("schema");
            if (written != null) {
                header.set("schema", written);
            }
        }
    }

    /** OpenAPI 3.0.3, Parameter Object: a parameter has either {@code schema} or {@code content}. */
    private static void removeSchemaBesideContent(WorkingDocument document, ObjectNode parameter) {
        if (parameter.has("schema") && !parameter.path("content").isEmpty()) {
            document.at(parameter, "schema")
                    .warning(
                            "parameter-schema-and-content",
                            "parameter `" + parameter.path("name").asText()
                                    + "` must have either `schema` or `content`, but has both")
                    .repaired("`schema` removed");
            parameter.remove("schema");
        }
    }

    private static void repairCollectionFormat(WorkingDocument document, ObjectNode parameter) {
        JsonNode format = parameter.remove("collectionFormat");
        if (format == null) {
            return;
        }
        document.at(parameter, "collectionFormat")
                .info(
                        "collection-format-misplaced",
                        "`collectionFormat: " + format.asText()
                                + "` of Swagger 2.0 must be `style` and `explode` in OpenAPI 3")
                .repaired(parameter.has("style") ? "removed" : "read as `style` and `explode`");
        if (!parameter.has("style") && parameter.path("in").asText().equals("query")) {
            ParameterUpgrade.ArrayStyle arrayStyle = ParameterUpgrade.arrayStyle(document, parameter, format.asText());
            parameter.put("style", arrayStyle.style()).put("explode", arrayStyle.explode());
        }
    }

    private static void repairStyle(WorkingDocument document, ObjectNode parameter) {
        JsonNode written = parameter.path("style");
        List<String> allowed = STYLES.getOrDefault(parameter.path("in").asText(), List.of());
        if (written.isMissingNode() || (written.isTextual() && allowed.contains(written.asText()))) {
            return;
        }
        String style = allowed.stream()
                .filter(known -> known.equalsIgnoreCase(written.asText().replaceAll("[-_ ]", "")))
                .findFirst()
                .orElse(allowed.get(0));
        document.at(parameter, "style")
                .warning(
                        "parameter-style-unknown",
                        "the style of a " + parameter.path("in").asText() + " parameter must be one of " + allowed
                                + ", but is " + ValueText.value(written))
                .repaired("read as " + style);
        parameter.put("style", style);
    }

    private static void repairRequired(WorkingDocument document, ObjectNode parameter) {
        if (parameter.path("in").asText().equals("path")
                && !parameter.path("required").asBoolean()) {
            document.atIfPresent(parameter, "required")
                    .info(
                            "path-parameter-not-required",
                            "path parameter `" + parameter.path("name").asText() + "` must have `required: true`")
                    .repaired("set to required");
            parameter.put("required", true);
        }
    }

    private static void addSchema(WorkingDocument document, ObjectNode parameter) {
        if (parameter.path("schema").isContainerNode()
                || parameter.path("schema").isBoolean()
                || !parameter.path("content").isEmpty()) {
            return;
        }
        String name = parameter.path("in").asText() + " parameter `"
                + parameter.path("name").asText() + "`";
        // The empty schema is valid and allows any value. The type string would be a guess.
        parameter.remove("content");
        ObjectNode schema = ParameterUpgrade.extractSchema(document, parameter).orElseGet(parameter::objectNode);
        document.origins().inherit(schema, parameter);
        parameter.set("schema", schema);
        if (schema.isEmpty()) {
            document.at(parameter)
                    .warning("parameter-untyped", name + " must have a `schema` or `content`, but has neither")
                    .repaired("added an empty schema, which allows any value");
        } else {
            document.at(parameter)
                    .info(
                            "parameter-type-outside-schema",
                            "the type of " + name + " must be in `schema`, but is beside it, as in Swagger 2.0")
                    .repaired("moved to `schema`");
        }
    }
}
