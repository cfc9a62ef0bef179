package dev.stubwright.contract.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Optional;

/** Swagger 2.0's parameters and headers, whose type is written beside their name instead of in a schema. */
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

    /** How an array is written: OpenAPI 3's words for {@code collectionFormat}. */
    public record Collection(String style, boolean explode) {}

    static void lift(WorkingDocument draft, ObjectNode parameter) {
        boolean array = parameter.path("type").asText().equals("array");
        JsonNode format = parameter.remove("collectionFormat");
        String in = parameter.path("in").asText();
        schema(draft, parameter).ifPresent(schema -> parameter.set("schema", schema));
        if (array && in.equals("query")) {
            Collection collection = collection(draft, parameter, format == null ? "csv" : format.asText());
            parameter.put("style", collection.style()).put("explode", collection.explode());
        } else if (array && format != null && !format.asText().equals("csv")) {
            draft.at(parameter, "collectionFormat")
                    .warning(
                            "collection-format-unsupported",
                            "OpenAPI 3 has no collectionFormat " + format.asText()
                                    + (in.isEmpty() ? "" : " in a " + in))
                    .repaired("values are separated by commas");
        }
    }

    public static Collection collection(WorkingDocument draft, ObjectNode parameter, String format) {
        return switch (format) {
            case "multi" -> new Collection("form", true);
            case "ssv" -> new Collection("spaceDelimited", false);
            case "pipes" -> new Collection("pipeDelimited", false);
            case "csv", "" -> new Collection("form", false);
            default -> {
                draft.at(parameter, "collectionFormat")
                        .warning("collection-format-unsupported", "OpenAPI 3 has no collectionFormat " + format)
                        .repaired("values are separated by commas");
                yield new Collection("form", false);
            }
        };
    }

    /** Moves what says the type out of a parameter; empty if nothing does. */
    public static Optional<ObjectNode> schema(WorkingDocument draft, ObjectNode parameter) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        draft.origins().inherit(schema, parameter);
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
