package dev.stubwright.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The operations on {@code /parcels}. */
final class Parcels {

    private static final long FIRST_TRACKING_NUMBER = 9_100_000_000_000_000_001L;

    private final DepotState state;

    Parcels(DepotState state) {
        this.state = state;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "listParcels", this::list,
                "createParcel", this::create,
                "getParcel", call -> Answer.json(200, parcel(call)),
                "updateParcel", this::update,
                "deleteParcel", this::delete,
                "dispatchParcel", call -> move(call, "received", "dispatched"),
                "deliverParcel", call -> move(call, "dispatched", "delivered"),
                "getLabel", this::label);
    }

    static String add(DepotState state, ObjectNode fields) {
        int number = state.parcels().nextNumber();
        String id = String.format(Locale.ROOT, "9b2f6c1e-0000-4000-8000-%012x", number);
        ObjectNode parcel = Json.MAPPER
                .createObjectNode()
                .put("id", id)
                .put("createdAt", Store.timeOf(number))
                .put("trackingNumber", FIRST_TRACKING_NUMBER + number)
                .put("status", "received")
                .put("insured", false);
        state.parcels().put(id, parcel.setAll(fields));
        return id;
    }

    private Answer list(Call call) {
        List<ObjectNode> found = state.parcels().all().stream()
                .filter(each -> !call.has("status") || each.path("status").equals(call.parameter("status")))
                .filter(each -> !call.has("minWeightGrams")
                        || each.path("weightGrams").asInt() >= call.number("minWeightGrams"))
                .filter(each -> !call.has("maxWeightGrams")
                        || each.path("weightGrams").asInt() <= call.number("maxWeightGrams"))
                .toList();
        int start = call.has("cursor") ? Integer.parseInt(call.text("cursor").substring(1)) : 0;
        int end = start + call.number("limit");
        ObjectNode page = Json.MAPPER.createObjectNode();
        page.putArray("items").addAll(found.subList(Math.min(start, found.size()), Math.min(end, found.size())));
        if (end >= found.size()) {
            return Answer.json(200, page.putNull("next"));
        }
        String next = "c" + end;
        return Answer.json(200, page.put("next", next))
                .withHeader("Link", "</parcels?" + call.request().withQuery("cursor", next).query + ">; rel=\"next\"");
    }

    private Answer create(Call call) {
        String id = add(state, call.object());
        return Answer.json(201, state.parcels().get(id)).withHeader("Location", "/parcels/" + id);
    }

    private Answer update(Call call) {
        ObjectNode changed = MergePatch.apply(parcel(call), call.object());
        state.parcels().put(id(call), changed);
        return Answer.json(200, changed);
    }

    private Answer delete(Call call) {
        state.parcels().remove(id(call));
        return Answer.empty(204);
    }

    private Answer move(Call call, String from, String to) {
        ObjectNode parcel = parcel(call);
        String status = parcel.path("status").asText();
        if (!status.equals(from)) {
            throw Problem.of(409, "the parcel is " + status);
        }
        state.parcels().put(id(call), parcel.deepCopy().put("status", to));
        return Answer.json(200, parcel(call));
    }

    private Answer label(Call call) {
        ObjectNode parcel = parcel(call);
        if (!call.parameter("inline").asBoolean()) {
            return Answer.empty(302)
                    .withHeader("Location", "/parcels/" + parcel.path("id").asText() + "/label?inline=true");
        }
        return Answer.text(
                200,
                "PARCEL " + parcel.path("trackingNumber").asText() + "\n"
                        + parcel.at("/recipient/name").asText() + "\n");
    }

    private ObjectNode parcel(Call call) {
        return state.parcels().get(id(call));
    }

    // A UUID may be written with upper-case letters (RFC 9562, 4).
    private static String id(Call call) {
        return call.text("parcelId").toLowerCase(Locale.ROOT);
    }
}
