package dev.stubwright.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The operations on {@code /warehouses}. */
final class Warehouses {

    private final DepotState state;

    Warehouses(DepotState state) {
        this.state = state;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "listWarehouses", this::list,
                "createWarehouse", this::create,
                "getWarehouse", this::read,
                "headWarehouse", this::read,
                "replaceWarehouse", this::replace,
                "updateWarehouse", this::update,
                "deleteWarehouse", this::delete);
    }

    static String add(DepotState state, ObjectNode fields) {
        int number = state.warehouses().nextNumber();
        String id = String.format(Locale.ROOT, "WH-%04d", number);
        state.warehouses().put(id, whole(id, Store.timeOf(number), fields));
        return id;
    }

    private Answer list(Call call) {
        List<ObjectNode> found = state.warehouses().all().stream()
                .filter(each -> !call.has("region") || each.path("region").equals(call.parameter("region")))
                .filter(each ->
                        !call.has("q") || containsIgnoringCase(each.path("name").asText(), call.text("q")))
                .sorted(order(call.text("sort")))
                .toList();
        int limit = call.number("limit");
        int offset = call.number("offset");
        if (call.has("page") && !call.request().queryParameters().containsKey("offset")) {
            offset = (int) Math.min((call.number("page") - 1L) * limit, Integer.MAX_VALUE);
        }
        ObjectNode page = Json.MAPPER.createObjectNode();
        var items = page.putArray("items");
        found.stream().skip(offset).limit(limit).forEach(each -> items.add(view(each)));
        page.put("total", found.size()).put("limit", limit).put("offset", offset);
        return Answer.json(200, page);
    }

    private Answer create(Call call) {
        String id = add(state, call.object());
        return answer(201, id).withHeader("Location", "/warehouses/" + id);
    }

    private Answer read(Call call) {
        String id = call.text("warehouseId");
        state.warehouses().get(id);
        String etag = state.warehouses().etag(id);
        if (call.has("If-None-Match")
                && isAmong(etag, call.text("If-None-Match").replace("W/", ""))) {
            return Answer.empty(304).withHeader("ETag", etag);
        }
        return answer(200, id);
    }

    private Answer replace(Call call) {
        String id = call.text("warehouseId");
        ObjectNode old = state.warehouses().get(id);
        checkPrecondition(call, id);
        state.warehouses().put(id, whole(id, old.path("createdAt").asText(), call.object()));
        return answer(200, id);
    }

    private Answer update(Call call) {
        String id = call.text("warehouseId");
        ObjectNode old = state.warehouses().get(id);
        checkPrecondition(call, id);
        state.warehouses().put(id, MergePatch.apply(old, call.object()));
        return answer(200, id);
    }

    private Answer delete(Call call) {
        String id = call.text("warehouseId");
        state.warehouses().get(id);
        checkPrecondition(call, id);
        if (!state.bins().allBelow(id + "/").isEmpty()) {
            throw Problem.of(409, "the warehouse has bins");
        }
        state.warehouses().remove(id);
        return Answer.empty(204);
    }

    private void checkPrecondition(Call call, String id) {
        if (call.has("If-Match") && !isAmong(state.warehouses().etag(id), call.text("If-Match"))) {
            throw Problem.of(412, "the warehouse has another ETag");
        }
    }

    private Answer answer(int status, String id) {
        return Answer.json(status, view(state.warehouses().get(id)))
                .withHeader("ETag", state.warehouses().etag(id));
    }

    /** A warehouse of the fields that were sent; what a client sends of the read-only ones is ignored. */
    private static ObjectNode whole(String id, String createdAt, ObjectNode fields) {
        ObjectNode warehouse = Json.MAPPER.createObjectNode().put("id", id).put("createdAt", createdAt);
        fields.properties().stream()
                .filter(field -> !warehouse.has(field.getKey()))
                .forEach(field -> warehouse.set(field.getKey(), field.getValue()));
        if (!warehouse.has("dockCount")) {
            warehouse.put("dockCount", 2);
        }
        return warehouse;
    }

    /** A warehouse as it is shown: the alarm code is write-only. */
    private static ObjectNode view(ObjectNode warehouse) {
        return warehouse.deepCopy().without("alarmCode");
    }

    private static Comparator<ObjectNode> order(String sort) {
        Comparator<ObjectNode> byName =
                Comparator.comparing(each -> each.path("name").asText());
        Comparator<ObjectNode> byCapacity =
                Comparator.comparing(each -> each.path("capacity").decimalValue());
        return switch (sort) {
            case "name" -> byName;
            case "-name" -> byName.reversed();
            case "capacity" -> byCapacity;
            default -> Comparator.comparing(each -> BigDecimal.ZERO);
        };
    }

    private static boolean containsIgnoringCase(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static boolean isAmong(String etag, String condition) {
        return Arrays.stream(condition.split(","))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(etag));
    }
}
