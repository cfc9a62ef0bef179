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

/** Lists that are written as their only item, or as a map of their items. What is neither is left to {@link ObjectRepair}. */
final class ListRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        for (OpenApiStructure.Field field : OpenApiStructure.fields(site.kind())) {
            if (field.shape() == OpenApiStructure.Shape.LIST
                    && site.node().path(field.name()) instanceof ObjectNode object
                    && !object.isEmpty()) {
                items(field, object).ifPresent(items -> replace(draft, site.node(), field.name(), items));
            }
        }
        if (site.kind() == ObjectType.DOCUMENT
                || site.kind() == ObjectType.PATH_ITEM
                || site.kind() == ObjectType.OPERATION) {
            servers(draft, site.node());
        }
        if (site.kind() == ObjectType.OPERATION) {
            texts(draft, site.node(), "tags");
        }
        if (draft.isSwagger2() && (site.kind() == ObjectType.DOCUMENT || site.kind() == ObjectType.OPERATION)) {
            List.of("consumes", "produces", "schemes").forEach(field -> texts(draft, site.node(), field));
        }
    }

    private static Optional<List<JsonNode>> items(OpenApiStructure.Field field, ObjectNode object) {
        boolean one = object.has("$ref") || (field.kind() == ObjectType.PARAMETER ? object.has("in") : true);
        if (one) {
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

    private static void replace(WorkingDocument draft, ObjectNode holder, String field, List<JsonNode> items) {
        JsonNode written = holder.path(field);
        draft.at(holder, field)
                .warning("not-a-list", "expected `" + field + "` to be a list, but it is " + ValueText.kind(written))
                .repaired(
                        items.size() == 1 && items.get(0).equals(written)
                                ? "read as a list of that one"
                                : "read as a list of its members");
        ArrayNode list = holder.putArray(field);
        draft.origins().inherit(list, written);
        list.addAll(items);
    }

    private static void servers(WorkingDocument draft, ObjectNode holder) {
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
                ObjectNode made = holder.objectNode();
                draft.origins().stand(made, list ? servers : holder, list ? item : "servers");
                usable.add(made.set("url", server));
            } else if (server.isObject()) {
                usable.add(server);
            }
        }
        draft.at(holder, "servers")
                .warning("servers-not-a-list", "expected a list of servers, each of which is an object with a `url`")
                .repaired(usable.isEmpty() ? "left out" : "read as a list of " + usable.size());
        holder.remove("servers");
        if (!usable.isEmpty()) {
            ArrayNode made = holder.putArray("servers");
            draft.origins().inherit(made, list ? servers : holder);
            made.addAll(usable);
        }
    }

    private static void texts(WorkingDocument draft, ObjectNode holder, String field) {
        JsonNode written = holder.path(field);
        boolean media = field.equals("consumes") || field.equals("produces");
        boolean fine = written.isArray()
                && written.valueStream()
                        .allMatch(item ->
                                item.isTextual() && (!media || item.textValue().contains("/")));
        if (written.isMissingNode() || fine) {
            return;
        }
        List<String> meant = new ArrayList<>();
        for (JsonNode item : written.isArray() ? written : List.of(written)) {
            String text = item.isObject() ? item.path("name").asText() : item.isNull() ? "" : item.asText();
            text = media ? MediaTypeRepair.meaning(text) : text;
            if (!text.isBlank()) {
                meant.add(text);
            }
        }
        draft.at(holder, field)
                .info(
                        "texts-expected",
                        "expected `" + field + "` to be a list of " + (media ? "media types" : "texts") + ", but it is "
                                + ValueText.value(written))
                .repaired(meant.isEmpty() ? "left out" : "read as " + String.join(", ", meant));
        holder.remove(field);
        if (!meant.isEmpty()) {
            meant.forEach(holder.putArray(field)::add);
        }
    }
}
