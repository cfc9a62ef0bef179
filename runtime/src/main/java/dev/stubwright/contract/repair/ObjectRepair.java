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

/** Sees to it that there are objects where objects are due, so that no later step has to ask. */
final class ObjectRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        for (OpenApiStructure.Field field : OpenApiStructure.fields(site.kind())) {
            JsonNode value = site.node().get(field.name());
            if (value != null) {
                switch (field.shape()) {
                    case ONE -> one(draft, site.node(), field, value);
                    case LIST -> list(draft, site.node(), field, value);
                    case MAP, PATTERNED -> map(draft, site.node(), field, value);
                }
            }
        }
    }

    private static void one(WorkingDocument draft, ObjectNode node, OpenApiStructure.Field field, JsonNode value) {
        if (value.isObject() || (field.kind() == ObjectType.SCHEMA && value.isBoolean())) {
            return;
        }
        if (field.kind() == ObjectType.OPERATION) {
            tell(draft, node, field.name(), field.kind(), value, "read as an operation of which nothing is said");
            draft.origins().stand(node.putObject(field.name()), node, field.name());
        } else {
            tell(draft, node, field.name(), field.kind(), value, "left out");
            node.remove(field.name());
        }
    }

    private static void list(WorkingDocument draft, ObjectNode node, OpenApiStructure.Field field, JsonNode value) {
        if (!(value instanceof ArrayNode items)) {
            draft.at(node, field.name())
                    .warning(
                            "not-a-list",
                            "expected `" + field.name() + "` to be a list, but it is " + ValueText.kind(value))
                    .repaired("left out");
            node.remove(field.name());
            return;
        }
        for (int i = items.size() - 1; i >= 0; i--) {
            boolean fine = items.get(i).isObject()
                    || (field.kind() == ObjectType.SCHEMA && items.get(i).isBoolean());
            if (!fine) {
                tell(draft, items, Integer.toString(i), field.kind(), items.get(i), "left out");
                items.remove(i);
            }
        }
    }

    private static void map(WorkingDocument draft, ObjectNode node, OpenApiStructure.Field field, JsonNode value) {
        if (!(value instanceof ObjectNode members)) {
            draft.at(node, field.name())
                    .warning(
                            "not-an-object",
                            "expected `" + field.name() + "` to be an object, but it is " + ValueText.kind(value))
                    .repaired("left out");
            node.remove(field.name());
            return;
        }
        for (Map.Entry<String, JsonNode> member : List.copyOf(members.properties())) {
            String key = member.getKey();
            JsonNode found = member.getValue();
            boolean extension = field.shape() == OpenApiStructure.Shape.PATTERNED && key.startsWith("x-");
            if (found.isObject() || extension || (field.kind() == ObjectType.SCHEMA && found.isBoolean())) {
                continue;
            }
            if (field.kind() == ObjectType.RESPONSE) {
                tell(
                        draft,
                        members,
                        key,
                        field.kind(),
                        found,
                        found.isTextual()
                                ? "read as a response with that description"
                                : "read as a response of which nothing is said");
                ObjectNode response = members.putObject(key);
                draft.origins().stand(response, members, key);
                response.put("description", found.isTextual() ? found.textValue() : "");
            } else if (field.kind() == ObjectType.SCHEMA || field.kind() == ObjectType.MEDIA_TYPE) {
                tell(draft, members, key, field.kind(), found, "any value is allowed");
                draft.origins().stand(members.putObject(key), members, key);
            } else {
                tell(draft, members, key, field.kind(), found, "left out");
                members.remove(key);
            }
        }
    }

    private static void tell(
            WorkingDocument draft, JsonNode holder, String key, ObjectType kind, JsonNode value, String repair) {
        String id = kind == ObjectType.PARAMETER ? "parameter-not-object" : "not-an-object";
        draft.at(holder, key)
                .warning(
                        id,
                        "expected " + ValueText.article(kind.word) + ", which is an object, but `" + key + "` is "
                                + ValueText.kind(value))
                .repaired(repair);
    }
}
