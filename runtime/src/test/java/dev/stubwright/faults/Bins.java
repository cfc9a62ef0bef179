package dev.stubwright.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The operations on {@code /warehouses/{warehouseId}/bins}. */
final class Bins {

    private final DepotState state;

    Bins(DepotState state) {
        this.state = state;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "listBins", this::list,
                "createBin", this::create,
                "getBin", call -> Answer.json(200, state.bins().get(key(call))),
                "deleteBin", this::delete);
    }

    static String add(DepotState state, String warehouseId, ObjectNode fields) {
        int id = state.bins().nextNumber();
        ObjectNode bin = Json.MAPPER.createObjectNode().put("id", id).setAll(fields);
        if (!bin.has("shelves")) {
            bin.putArray("shelves");
        }
        String key = warehouseId + "/" + id;
        state.bins().put(key, bin);
        return key;
    }

    private Answer list(Call call) {
        ObjectNode list = Json.MAPPER.createObjectNode();
        list.putArray("items").addAll(state.bins().allBelow(warehouse(call) + "/"));
        return Answer.json(200, list);
    }

    private Answer create(Call call) {
        String warehouseId = warehouse(call);
        if (state.bins().allBelow(warehouseId + "/").stream()
                .anyMatch(bin -> bin.path("label").equals(call.body().path("label")))) {
            throw Problem.of(409, "the warehouse has a bin of this label");
        }
        String key = add(state, warehouseId, call.object());
        return Answer.json(201, state.bins().get(key))
                .withHeader("Location", "/warehouses/" + key.replace("/", "/bins/"));
    }

    private Answer delete(Call call) {
        state.bins().remove(key(call));
        return Answer.empty(204);
    }

    private String key(Call call) {
        return warehouse(call) + "/" + call.text("binId");
    }

    private String warehouse(Call call) {
        return state.warehouses().get(call.text("warehouseId")).path("id").asText();
    }
}
