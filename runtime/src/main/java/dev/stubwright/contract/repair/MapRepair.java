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

/** Objects that are written as a list or as a word. What means nothing is left to {@link ObjectRepair}. */
final class MapRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        for (OpenApiStructure.Field field : OpenApiStructure.fields(site.kind())) {
            JsonNode value = site.node().path(field.name());
            boolean map = field.shape() == OpenApiStructure.Shape.MAP;
            if (map && value instanceof ArrayNode list) {
                named(draft, site.node(), field, list);
            } else if (map && value.isTextual() && field.kind() == ObjectType.MEDIA_TYPE) {
                mediaType(draft, site.node(), field, value);
            } else if (map && field.kind() == ObjectType.SCHEMA && value instanceof ObjectNode members) {
                for (Map.Entry<String, JsonNode> member : List.copyOf(members.properties())) {
                    schema(draft, members, member.getKey(), member.getValue());
                }
            } else if (field.shape() == OpenApiStructure.Shape.ONE && field.kind() == ObjectType.SCHEMA) {
                if (value instanceof ArrayNode list) {
                    several(draft, site.node(), field.name(), list);
                } else {
                    schema(draft, site.node(), field.name(), value);
                }
            }
        }
    }

    /** {@code properties: [{name: a, type: string}, {b: {type: string}}]}. */
    private static void named(WorkingDocument draft, ObjectNode holder, OpenApiStructure.Field field, ArrayNode list) {
        ObjectNode map = holder.objectNode();
        draft.origins().inherit(map, list);
        for (JsonNode item : list) {
            boolean single = item.size() == 1 && item.elements().next().isObject();
            if (item instanceof ObjectNode object && object.path("name").isTextual()) {
                map.set(object.path("name").textValue(), object);
                object.remove("name");
            } else if (item.isObject() && single) {
                map.setAll((ObjectNode) item);
            }
        }
        if (map.isEmpty() || map.size() < list.size()) {
            return;
        }
        draft.at(holder, field.name())
                .warning("not-an-object", "expected `" + field.name() + "` to be an object, but it is of type array")
                .repaired("read by the names of its items");
        holder.set(field.name(), map);
    }

    private static void mediaType(
            WorkingDocument draft, ObjectNode holder, OpenApiStructure.Field field, JsonNode value) {
        if (value.textValue().contains("/")) {
            draft.at(holder, field.name())
                    .warning(
                            "not-an-object",
                            "expected `" + field.name() + "` to be an object, but it is " + ValueText.value(value))
                    .repaired("read as that media type, of which nothing is said");
            ObjectNode content = holder.putObject(field.name());
            draft.origins().stand(content, holder, field.name());
            draft.origins().stand(content.putObject(value.textValue()), holder, field.name());
        }
    }

    /** {@code schema: string}, {@code schema: '#/components/schemas/User'}. */
    private static void schema(WorkingDocument draft, ObjectNode holder, String key, JsonNode value) {
        if (!value.isTextual()
                || (key.equals("additionalProperties") && value.asText().matches("(?i)true|false"))) {
            return;
        }
        Optional<TypeSynonyms.Meaning> type = TypeSynonyms.meaning(value.textValue());
        boolean reference = value.textValue().startsWith("#/");
        if (type.isPresent() || reference) {
            draft.at(holder, key)
                    .warning(
                            "not-an-object",
                            "expected a schema, which is an object, but `" + key + "` is " + ValueText.value(value))
                    .repaired(reference ? "read as a reference" : "read as its type");
            ObjectNode schema = holder.putObject(key);
            draft.origins().stand(schema, holder, key);
            schema.put(
                    reference ? "$ref" : "type",
                    reference ? value.textValue() : type.get().type());
        }
    }

    /** Up to JSON Schema 2019-09 a list in {@code items} spoke of each item by its place, which OpenAPI 3.0 never had. */
    private static void several(WorkingDocument draft, ObjectNode holder, String key, ArrayNode list) {
        List<JsonNode> schemas = new ArrayList<>();
        list.forEach(item -> {
            if (item.isObject()) {
                schemas.add(item);
            }
        });
        if (schemas.isEmpty() || schemas.size() < list.size()) {
            return;
        }
        boolean places = draft.isOpenApi31() && key.equals("items") && schemas.size() > 1;
        draft.at(holder, key)
                .warning("schema-list", "expected one schema, but `" + key + "` is a list of " + schemas.size())
                .repaired(
                        schemas.size() == 1
                                ? "read as that one"
                                : places ? "read as `prefixItems`" : "read as any of them");
        if (schemas.size() == 1) {
            holder.set(key, schemas.get(0));
        } else if (places) {
            holder.remove(key);
            holder.set("prefixItems", list);
        } else {
            ObjectNode any = holder.putObject(key);
            draft.origins().inherit(any, list);
            any.set("anyOf", list);
        }
    }
}
