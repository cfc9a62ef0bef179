package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.OpenApiStructure;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Converts lists and strings to objects.
 *
 * <p>{@code properties: [{name: a, type: string}]} becomes {@code properties: {a: {type: string}}}, {@code schema:
 * string} becomes {@code schema: {type: string}}, and {@code content: text/csv} becomes {@code content: {text/csv:
 * {}}}. Other values are left to {@link ObjectRepair}. OpenAPI 3.0.3, Schema Object and Media Type Object.
 */
final class MapRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        for (OpenApiStructure.Field field : OpenApiStructure.fields(node.kind())) {
            JsonNode value = node.json().path(field.name());
            boolean map = field.shape() == OpenApiStructure.Shape.MAP;
            if (map && value instanceof ArrayNode list) {
                repairNamedItems(document, node.json(), field, list);
            } else if (map && value.isTextual() && field.kind() == ObjectType.MEDIA_TYPE) {
                repairMediaType(document, node.json(), field, value);
            } else if (map && field.kind() == ObjectType.SCHEMA && value instanceof ObjectNode members) {
                for (Map.Entry<String, JsonNode> member : List.copyOf(members.properties())) {
                    repairSchemaString(document, members, member.getKey(), member.getValue());
                }
            } else if (field.shape() == OpenApiStructure.Shape.ONE && field.kind() == ObjectType.SCHEMA) {
                if (value instanceof ArrayNode list) {
                    repairSchemaList(document, node.json(), field.name(), list);
                } else {
                    repairSchemaString(document, node.json(), field.name(), value);
                }
            }
        }
    }

    /** For example {@code properties: [{name: a, type: string}, {b: {type: string}}]}. */
    private static void repairNamedItems(
            WorkingDocument document, ObjectNode holder, OpenApiStructure.Field field, ArrayNode list) {
        ObjectNode map = holder.objectNode();
        document.origins().inherit(map, list);
        for (JsonNode item : list) {
            boolean isEntry = item.size() == 1 && item.elements().next().isObject();
            if (item instanceof ObjectNode object && object.path("name").isTextual()) {
                map.set(object.path("name").textValue(), object);
                object.remove("name");
            } else if (item.isObject() && isEntry) {
                map.setAll((ObjectNode) item);
            }
        }
        if (map.isEmpty() || map.size() < list.size()) {
            return;
        }
        document.at(holder, field.name())
                .warning("not-an-object", "`" + field.name() + "` must be an object, but is of type array")
                .repaired("read as an object with the names of its items as keys");
        holder.set(field.name(), map);
    }

    private static void repairMediaType(
            WorkingDocument document, ObjectNode holder, OpenApiStructure.Field field, JsonNode value) {
        if (value.textValue().contains("/")) {
            document.at(holder, field.name())
                    .warning(
                            "not-an-object",
                            "`" + field.name() + "` must be an object, but is " + ValueText.value(value))
                    .repaired("read as a media type without a schema");
            ObjectNode content = holder.putObject(field.name());
            document.origins().inheritFromMember(content, holder, field.name());
            document.origins().inheritFromMember(content.putObject(value.textValue()), holder, field.name());
        }
    }

    /** For example {@code schema: string} or {@code schema: '#/components/schemas/User'}. */
    private static void repairSchemaString(WorkingDocument document, ObjectNode holder, String key, JsonNode value) {
        if (!value.isTextual()) {
            return;
        }
        Optional<TypeSynonyms.Meaning> type = TypeSynonyms.find(value.textValue());
        boolean reference = value.textValue().startsWith("#/");
        if (type.isPresent() || reference) {
            document.at(holder, key)
                    .warning(
                            "not-an-object", "schema `" + key + "` must be an object, but is " + ValueText.value(value))
                    .repaired(reference ? "read as a `$ref`" : "read as a `type`");
            ObjectNode schema = holder.putObject(key);
            document.origins().inheritFromMember(schema, holder, key);
            schema.put(
                    reference ? "$ref" : "type",
                    reference ? value.textValue() : type.get().type());
        }
    }

    /**
     * JSON Schema 2019-09, 9.3.1.1: an array in {@code items} has a schema per index. OpenAPI 3.0 does not allow one.
     */
    private static void repairSchemaList(WorkingDocument document, ObjectNode holder, String key, ArrayNode list) {
        List<JsonNode> schemas = new ArrayList<>();
        list.forEach(item -> {
            if (item.isObject()) {
                schemas.add(item);
            }
        });
        if (schemas.isEmpty() || schemas.size() < list.size()) {
            return;
        }
        boolean tuple = document.isOpenApi31() && key.equals("items") && schemas.size() > 1;
        document.at(holder, key)
                .warning("schema-list", "`" + key + "` must be one schema, but is a list of " + schemas.size())
                .repaired(
                        schemas.size() == 1
                                ? "read as its only item"
                                : tuple ? "read as `prefixItems`" : "read as `anyOf`");
        if (schemas.size() == 1) {
            holder.set(key, schemas.get(0));
        } else if (tuple) {
            holder.remove(key);
            holder.set("prefixItems", list);
        } else {
            ObjectNode any = holder.putObject(key);
            document.origins().inherit(any, list);
            any.set("anyOf", list);
        }
    }
}
