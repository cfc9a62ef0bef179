package dev.stubwright.contract.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Optional;

/**
 * Converts parameters and headers of Swagger 2.0.
 *
 * <p>{@code {in: query, name: q, type: integer}} becomes {@code {in: query, name: q, schema: {type: integer}}}, and
 * {@code collectionFormat} becomes {@code style} and {@code explode}.
 */
@Internal
public final class ParameterUpgrade {

    private static final List<String> SCHEMA_FIELDS = List.of(
            "type",
            "format",
            "items",
            "default",
            "enum",
            "multipleOf",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems");

    private ParameterUpgrade() {}

    /** How an array is serialized: the equivalent of {@code collectionFormat} in OpenAPI 3. */
    public record ArrayStyle(String style, boolean explode) {}

    static void upgrade(WorkingDocument document, ObjectNode parameter) {
        boolean array = parameter.path("type").asText().equals("array");
        JsonNode format = parameter.remove("collectionFormat");
        String in = parameter.path("in").asText();
        extractSchema(document, parameter).ifPresent(schema -> parameter.set("schema", schema));
        if (array && in.equals("query")) {
            ArrayStyle collection = arrayStyle(document, parameter, format == null ? "csv" : format.asText());
            parameter.put("style", collection.style()).put("explode", collection.explode());
        } else if (array && format != null && !format.asText().equals("csv")) {
            document.at(parameter, "collectionFormat")
                    .warning(
                            "collection-format-unsupported",
                            "`collectionFormat: " + format.asText() + "` is not supported by OpenAPI 3"
                                    + (in.isEmpty() ? "" : " in a " + in))
                    .repaired("read as comma-separated values");
        }
    }

    public static ArrayStyle arrayStyle(WorkingDocument document, ObjectNode parameter, String format) {
        return switch (format) {
            case "multi" -> new ArrayStyle("form", true);
            case "ssv" -> new ArrayStyle("spaceDelimited", false);
            case "pipes" -> new ArrayStyle("pipeDelimited", false);
            case "csv", "" -> new ArrayStyle("form", false);
            default -> {
                document.at(parameter, "collectionFormat")
                        .warning(
                                "collection-format-unsupported",
                                "`collectionFormat: " + format + "` is not supported by OpenAPI 3")
                        .repaired("read as comma-separated values");
                yield new ArrayStyle("form", false);
            }
        };
    }

    /** Moves the schema keywords of a parameter into a new schema; empty if it has none. */
    public static Optional<ObjectNode> extractSchema(WorkingDocument document, ObjectNode parameter) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        document.origins().inherit(schema, parameter);
        for (String field : SCHEMA_FIELDS) {
            JsonNode value = parameter.remove(field);
            if (value != null) {
                schema.set(field, value);
            }
        }
        if (schema.isEmpty() && parameter.path("schema") instanceof ObjectNode written) {
            return Optional.of(written);
        }
        return schema.isEmpty() ? Optional.empty() : Optional.of(schema);
    }
}
