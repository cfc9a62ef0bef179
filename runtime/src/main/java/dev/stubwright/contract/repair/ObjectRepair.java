package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.OpenApiStructure;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Map;

/**
 * Removes or replaces values that are not objects where OpenAPI requires an object.
 *
 * <p>{@code responses: {'200': Success}} becomes {@code responses: {'200': {description: Success}}}, a schema becomes
 * the empty schema, an operation the empty operation, and other values are removed. Later repairs rely on it. OpenAPI
 * 3.0.3, chapter Schema: the type of each field.
 */
final class ObjectRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode site) {
        for (OpenApiStructure.Field field : OpenApiStructure.fields(site.kind())) {
            JsonNode value = site.json().get(field.name());
            if (value != null) {
                switch (field.shape()) {
                    case ONE -> repairObject(document, site.json(), field, value);
                    case LIST -> repairList(document, site.json(), field, value);
                    case MAP, PATTERNED -> repairMap(document, site.json(), field, value);
                }
            }
        }
    }

    private static void repairObject(
            WorkingDocument document, ObjectNode node, OpenApiStructure.Field field, JsonNode value) {
        if (isAllowed(field, value)) {
            return;
        }
        if (field.kind() == ObjectType.OPERATION) {
            report(document, node, field.name(), field.kind(), value, "read as an empty operation");
            document.origins().inheritFromMember(node.putObject(field.name()), node, field.name());
        } else {
            report(document, node, field.name(), field.kind(), value, "removed");
            node.remove(field.name());
        }
    }

    private static void repairList(
            WorkingDocument document, ObjectNode node, OpenApiStructure.Field field, JsonNode value) {
        if (!(value instanceof ArrayNode items)) {
            removeField(document, node, field.name(), "not-a-list", "a list");
            return;
        }
        for (int i = items.size() - 1; i >= 0; i--) {
            if (!isAllowed(field, items.get(i))) {
                report(document, items, Integer.toString(i), field.kind(), items.get(i), "removed");
                items.remove(i);
            }
        }
    }

    private static void repairMap(
            WorkingDocument document, ObjectNode node, OpenApiStructure.Field field, JsonNode value) {
        if (!(value instanceof ObjectNode members)) {
            removeField(document, node, field.name(), "not-an-object", "an object");
            return;
        }
        for (Map.Entry<String, JsonNode> member : List.copyOf(members.properties())) {
            String key = member.getKey();
            JsonNode found = member.getValue();
            boolean extension = field.shape() == OpenApiStructure.Shape.PATTERNED && key.startsWith("x-");
            if (extension || isAllowed(field, found)) {
                continue;
            }
            if (field.kind() == ObjectType.RESPONSE) {
                report(
                        document,
                        members,
                        key,
                        field.kind(),
                        found,
                        found.isTextual()
                                ? "read as the description of a response"
                                : "read as a response without content");
                ObjectNode response = members.putObject(key);
                document.origins().inheritFromMember(response, members, key);
                response.put("description", found.isTextual() ? found.textValue() : "");
            } else if (field.kind() == ObjectType.SCHEMA || field.kind() == ObjectType.MEDIA_TYPE) {
                report(document, members, key, field.kind(), found, "read as an empty object, which allows any value");
                document.origins().inheritFromMember(members.putObject(key), members, key);
            } else {
                report(document, members, key, field.kind(), found, "removed");
                members.remove(key);
            }
        }
    }

    private static void removeField(
            WorkingDocument document, ObjectNode node, String field, String id, String expected) {
        document.at(node, field)
                .warning(id, "`" + field + "` must be " + expected + ", but is " + ValueText.kind(node.path(field)))
                .repaired("removed");
        node.remove(field);
    }

    /** JSON Schema 2020-12, 4.3.2: {@code true} and {@code false} are schemas. */
    private static boolean isAllowed(OpenApiStructure.Field field, JsonNode value) {
        return value.isObject() || (field.kind() == ObjectType.SCHEMA && value.isBoolean());
    }

    private static void report(
            WorkingDocument document, JsonNode holder, String key, ObjectType kind, JsonNode value, String repair) {
        String id = kind == ObjectType.PARAMETER ? "parameter-not-object" : "not-an-object";
        document.at(holder, key)
                .warning(id, kind.word + " `" + key + "` must be an object, but is " + ValueText.kind(value))
                .repaired(repair);
    }
}
