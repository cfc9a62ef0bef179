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
import java.util.Optional;

/**
 * Converts single values and maps to lists.
 *
 * <p>{@code tags: users} becomes {@code tags: [users]}, and {@code parameters: {id: {in: path}}} becomes {@code
 * parameters: [{name: id, in: path}]}. Strings in {@code servers} become server objects. Other values are left to
 * {@link ObjectRepair}. OpenAPI 3.0.3, Operation Object and Schema Object: these fields are arrays.
 */
final class ListRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        for (OpenApiStructure.Field field : OpenApiStructure.fields(node.kind())) {
            if (field.shape() == OpenApiStructure.Shape.LIST
                    && node.json().path(field.name()) instanceof ObjectNode object
                    && !object.isEmpty()) {
                toItems(field, object).ifPresent(items -> replaceWithList(document, node.json(), field.name(), items));
            }
        }
        if (node.kind() == ObjectType.DOCUMENT
                || node.kind() == ObjectType.PATH_ITEM
                || node.kind() == ObjectType.OPERATION) {
            repairServers(document, node.json());
        }
        if (node.kind() == ObjectType.OPERATION) {
            repairStrings(document, node.json(), "tags");
        }
        if (document.isSwagger2() && (node.kind() == ObjectType.DOCUMENT || node.kind() == ObjectType.OPERATION)) {
            List.of("consumes", "produces", "schemes").forEach(field -> repairStrings(document, node.json(), field));
        }
    }

    private static Optional<List<JsonNode>> toItems(OpenApiStructure.Field field, ObjectNode object) {
        if (object.has("$ref") || field.kind() != ObjectType.PARAMETER || object.has("in")) {
            return Optional.of(List.of(object));
        }
        if (!object.valueStream().allMatch(JsonNode::isObject)) {
            return Optional.empty();
        }
        List<JsonNode> named = new ArrayList<>();
        object.properties().forEach(member -> {
            ObjectNode parameter = (ObjectNode) member.getValue();
            if (!parameter.has("name") && !parameter.has("$ref")) {
                parameter.put("name", member.getKey());
            }
            named.add(parameter);
        });
        return Optional.of(named);
    }

    private static void replaceWithList(
            WorkingDocument document, ObjectNode holder, String field, List<JsonNode> items) {
        JsonNode written = holder.path(field);
        document.at(holder, field)
                .warning("not-a-list", "`" + field + "` must be a list, but is " + ValueText.kind(written))
                .repaired(
                        items.size() == 1 && items.get(0).equals(written)
                                ? "read as a list of one item"
                                : "read as a list of its members");
        ArrayNode list = holder.putArray(field);
        document.origins().inherit(list, written);
        list.addAll(items);
    }

    private static void repairServers(WorkingDocument document, ObjectNode holder) {
        JsonNode servers = holder.path("servers");
        boolean list = servers.isArray();
        if (servers.isMissingNode() || (list && servers.valueStream().allMatch(JsonNode::isObject))) {
            return;
        }
        List<JsonNode> usable = new ArrayList<>();
        int index = 0;
        for (JsonNode server : list ? servers : List.of(servers)) {
            String item = Integer.toString(index++);
            if (server.isTextual()) {
                ObjectNode serverObject = holder.objectNode();
                document.origins().inheritFromMember(serverObject, list ? servers : holder, list ? item : "servers");
                usable.add(serverObject.set("url", server));
            } else if (server.isObject()) {
                usable.add(server);
            }
        }
        document.at(holder, "servers")
                .warning(
                        "servers-not-a-list", "`servers` must be a list of objects, but is " + ValueText.value(servers))
                .repaired(usable.isEmpty() ? "removed" : "read as a list of " + usable.size());
        holder.remove("servers");
        if (!usable.isEmpty()) {
            ArrayNode repaired = holder.putArray("servers");
            document.origins().inherit(repaired, list ? servers : holder);
            repaired.addAll(usable);
        }
    }

    private static void repairStrings(WorkingDocument document, ObjectNode holder, String field) {
        JsonNode written = holder.path(field);
        boolean mediaTypes = field.equals("consumes") || field.equals("produces");
        boolean fine = written.isArray()
                && written.valueStream()
                        .allMatch(item -> item.isTextual()
                                && (!mediaTypes || item.textValue().contains("/")));
        if (written.isMissingNode() || fine) {
            return;
        }
        List<String> strings = new ArrayList<>();
        for (JsonNode item : written.isArray() ? written : List.of(written)) {
            String text = item.isObject() ? item.path("name").asText() : item.isNull() ? "" : item.asText();
            text = mediaTypes ? MediaTypeRepair.resolveSynonym(text) : text;
            if (!text.isBlank()) {
                strings.add(text);
            }
        }
        document.at(holder, field)
                .info(
                        "texts-expected",
                        "`" + field + "` must be a list of " + (mediaTypes ? "media types" : "strings") + ", but is "
                                + ValueText.value(written))
                .repaired(strings.isEmpty() ? "removed" : "read as " + String.join(", ", strings));
        holder.remove(field);
        if (!strings.isEmpty()) {
            strings.forEach(holder.putArray(field)::add);
        }
    }
}
