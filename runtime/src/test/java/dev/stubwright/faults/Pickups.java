package dev.stubwright.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/** The operations on {@code /pickups}. */
final class Pickups {

    private final DepotState state;

    Pickups(DepotState state) {
        this.state = state;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "bookPickup", this::book,
                "getPickup", call -> Answer.json(200, state.pickups().get(call.text("pickupId"))),
                "cancelPickup", this::cancel);
    }

    static String add(DepotState state, ObjectNode fields) {
        int number = state.pickups().nextNumber();
        String id = String.format(Locale.ROOT, "pk%06x", number);
        ObjectNode pickup = Json.MAPPER
                .createObjectNode()
                .put("id", id)
                .put("createdAt", Store.timeOf(number))
                .put("parcels", 1);
        state.pickups().put(id, pickup.setAll(fields));
        return id;
    }

    private Answer book(Call call) {
        String id = add(state, call.object());
        return Answer.json(201, state.pickups().get(id)).withHeader("Location", "/pickups/" + id);
    }

    private Answer cancel(Call call) {
        state.pickups().remove(call.text("pickupId"));
        return Answer.empty(204);
    }
}
