package dev.stubwright.faults;

import static dev.stubwright.faults.Check.ACTION;
import static dev.stubwright.faults.Check.AVAILABILITY;
import static dev.stubwright.faults.Check.FAILED_CREATE;
import static dev.stubwright.faults.Check.FAILED_UPDATE;
import static dev.stubwright.faults.Check.PATCH;
import static dev.stubwright.faults.Check.PUT;
import static dev.stubwright.faults.Check.USE_AFTER_DELETE;
import static dev.stubwright.faults.Samples.bookPickup;
import static dev.stubwright.faults.Samples.createBin;
import static dev.stubwright.faults.Samples.createParcel;
import static dev.stubwright.faults.Samples.createWarehouse;
import static dev.stubwright.faults.Samples.orderReport;
import static dev.stubwright.faults.Step.delete;
import static dev.stubwright.faults.Step.get;
import static dev.stubwright.faults.Step.patch;
import static dev.stubwright.faults.Step.post;
import static dev.stubwright.faults.Step.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.function.Function;

/** What is created, changed, deleted or moved, and is not there, or is there still. */
final class LifecycleFaults {

    private static final Step NEW_PARCEL = createParcel(Samples::asItIs);
    private static final Step NEW_WAREHOUSE = createWarehouse(Samples::asItIs);

    private LifecycleFaults() {}

    private static FaultBuilder fault(String id, String line, Check check) {
        return new FaultBuilder(FaultClass.STATE, id, line, check);
    }

    static List<Fault> all() {
        return List.of(
                fault("parcel-not-deleted", "A deleted parcel can still be read", USE_AFTER_DELETE)
                        .on("deleteParcel")
                        .forgets()
                        .shownBy(NEW_PARCEL, delete(Samples.NEW_PARCEL), get(Samples.NEW_PARCEL)),
                fault("pickup-not-cancelled", "A cancelled pickup can still be read", USE_AFTER_DELETE)
                        .on("cancelPickup")
                        .forgets()
                        .shownBy(bookPickup(), delete(Samples.NEW_PICKUP), get(Samples.NEW_PICKUP)),
                fault(
                                "deleted-bin-still-listed",
                                "A deleted bin is 404, but its warehouse still lists it",
                                USE_AFTER_DELETE)
                        .on("deleteBin")
                        .twists(visit -> {
                            List<String> path = visit.request().segments();
                            Store bins = visit.state().bins();
                            var bin = bins.find(path.get(1) + "/" + path.get(3));
                            Answer answer = visit.proceed();
                            if (answer.isSuccess()) {
                                bins.put(path.get(1) + "/deleted/" + path.get(3), bin.orElseThrow());
                            }
                            return answer;
                        })
                        .shownBy(createBin(Samples::asItIs), delete(Samples.NEW_BIN), get(Samples.WAREHOUSE + "/bins")),
                fault("warehouse-not-deleted", "A deleted warehouse can still be read", USE_AFTER_DELETE)
                        .on("deleteWarehouse")
                        .forgets()
                        .shownBy(NEW_WAREHOUSE, delete(Samples.NEW_WAREHOUSE), get(Samples.NEW_WAREHOUSE)),
                fault("parcel-not-created", "A parcel is answered as created, but is 404", AVAILABILITY)
                        .on("createParcel")
                        .forgets()
                        .shownBy(NEW_PARCEL, get(Samples.NEW_PARCEL)),
                fault("second-pickup-not-created", "The second pickup that is booked is 404", AVAILABILITY)
                        .on("bookPickup")
                        .where(visit -> visit.number() == 2)
                        .forgets()
                        .shownBy(bookPickup(), bookPickup("parcels=2"), get("/pickups/pk000003")),
                fault("new-warehouse-not-listed", "A new warehouse can be read, but is not listed", AVAILABILITY)
                        .on("listWarehouses")
                        .answered(200)
                        .answersJson(page -> keepUntil((ArrayNode) page.get("items"), "WH-0003"))
                        .shownBy(NEW_WAREHOUSE, get("/warehouses")),
                fault("report-not-stored", "A report is accepted, but is never there", AVAILABILITY)
                        .on("orderReport")
                        .forgets()
                        .shownBy(orderReport(Samples::asItIs), get(Samples.NEW_REPORT)),
                fault(
                                "refused-warehouse-stored",
                                "A warehouse that is refused with 422 is listed nevertheless",
                                FAILED_CREATE)
                        .on("createWarehouse")
                        .answered(422)
                        .afterwards((state, visit) -> Warehouses.add(state, Samples.warehouse()))
                        .shownBy(createWarehouse(body -> body.put("capacity", 0)), get("/warehouses")),
                fault("conflicting-bin-stored", "A bin that is refused with 409 is listed nevertheless", FAILED_CREATE)
                        .on("createBin")
                        .answered(409)
                        .afterwards((state, visit) -> Bins.add(state, "WH-0001", Samples.bin()))
                        .shownBy(createBin(body -> body.put("label", "A01")), get(Samples.WAREHOUSE + "/bins")),
                fault(
                                "parcel-without-station-stored",
                                "A parcel that is refused for a header is listed nevertheless",
                                FAILED_CREATE)
                        .on("createParcel")
                        .answered(400)
                        .afterwards((state, visit) -> Parcels.add(state, Samples.parcel()))
                        .shownBy(NEW_PARCEL.without("X-Station"), get("/parcels?limit=10")),
                fault("refused-put-stored", "A PUT that is refused with 422 changes the name", FAILED_UPDATE)
                        .on("replaceWarehouse")
                        .answered(422)
                        .afterwards((state, visit) -> state.warehouses()
                                .find(visit.lastSegment())
                                .ifPresent(warehouse -> warehouse.put("name", "half stored")))
                        .shownBy(
                                put(Samples.WAREHOUSE, Json.object("{'name':'A','region':'x','capacity':1}")),
                                get(Samples.WAREHOUSE)),
                fault(
                                "refused-patch-stored",
                                "A PATCH that is refused with 422 stores the fields that are valid",
                                FAILED_UPDATE)
                        .on("updateParcel")
                        .answered(422)
                        .afterwards((state, visit) -> state.parcels()
                                .find(visit.lastSegment())
                                .ifPresent(parcel -> parcel.put(
                                        "insured", !parcel.path("insured").asBoolean())))
                        .shownBy(
                                patch(Samples.DOCUMENT_PARCEL, "{'insured':true,'declaredValue':-1}"),
                                get(Samples.DOCUMENT_PARCEL)),
                fault("stale-put-stored", "A PUT that is refused with 412 is stored", FAILED_UPDATE)
                        .on("replaceWarehouse")
                        .answered(412)
                        .afterwards(
                                (state, visit) -> visit.proceed(visit.request().withoutHeader("If-Match")))
                        .shownBy(
                                put(Samples.WAREHOUSE, Samples.warehouse()).header("If-Match", "\"old\""),
                                get(Samples.WAREHOUSE)),
                fault("put-not-stored", "PUT answers with the new warehouse, but keeps the old one", PUT)
                        .on("replaceWarehouse")
                        .forgets()
                        .shownBy(put(Samples.WAREHOUSE, Samples.warehouse()), get(Samples.WAREHOUSE)),
                fault("put-merges", "PUT keeps the fields that were not sent", PUT)
                        .on("replaceWarehouse")
                        .twists(visit -> {
                            var old = visit.state().warehouses().find(visit.lastSegment());
                            return visit.proceed(visit.request()
                                    .withJson(body -> old.ifPresent(warehouse -> warehouse
                                            .properties()
                                            .forEach(field -> body.putIfAbsent(field.getKey(), field.getValue())))));
                        })
                        .shownBy(put(Samples.WAREHOUSE, Samples.warehouse()), get(Samples.WAREHOUSE)),
                fault("put-not-idempotent", "Each PUT but the first adds one to the `dockCount` that was sent", PUT)
                        .on("replaceWarehouse")
                        .where(visit -> visit.number() > 1)
                        .answered(200)
                        .afterwards((state, visit) -> state.warehouses()
                                .find(visit.lastSegment())
                                .ifPresent(warehouse -> warehouse.put(
                                        "dockCount",
                                        (warehouse.path("dockCount").asInt() + 1) % 65)))
                        .shownBy(
                                put(Samples.WAREHOUSE, Samples.warehouse()),
                                put(Samples.WAREHOUSE, Samples.warehouse()),
                                get(Samples.WAREHOUSE)),
                fault("put-keeps-region", "PUT keeps the `region` as it was", PUT)
                        .on("replaceWarehouse")
                        .twists(keeping(DepotState::warehouses, "region"))
                        .shownBy(put(Samples.WAREHOUSE, Samples.warehouse()), get(Samples.WAREHOUSE)),
                fault("patch-clears-others", "PATCH of a warehouse removes optional fields that were not sent", PATCH)
                        .on("updateWarehouse")
                        .answered(200)
                        .afterwards((state, visit) -> state.warehouses()
                                .find(visit.lastSegment())
                                .filter(warehouse -> !visit.request().json().has("openedOn"))
                                .ifPresent(warehouse -> warehouse.remove("openedOn")))
                        .shownBy(patch(Samples.WAREHOUSE, "{'capacity':7}"), get(Samples.WAREHOUSE)),
                fault("patch-not-stored", "PATCH of a parcel answers with the change, but does not store it", PATCH)
                        .on("updateParcel")
                        .forgets()
                        .shownBy(patch(Samples.DOCUMENT_PARCEL, "{'insured':true}"), get(Samples.DOCUMENT_PARCEL)),
                fault("patched-null-ignored", "A `note` that is set to null stays", PATCH)
                        .on("updateParcel")
                        .when(request -> request.json().path("note").isNull())
                        .twists(keeping(DepotState::parcels, "note"))
                        .shownBy(
                                patch(Samples.GOODS_PARCEL, "{'note':null,'insured':true}"), get(Samples.GOODS_PARCEL)),
                fault("patch-resets-attributes", "A PATCH of the `note` empties the map `attributes`", PATCH)
                        .on("updateParcel")
                        .when(request -> request.json().has("note"))
                        .answered(200)
                        .afterwards((state, visit) -> state.parcels()
                                .find(visit.lastSegment())
                                .ifPresent(parcel -> parcel.putObject("attributes")))
                        .shownBy(patch(Samples.DOCUMENT_PARCEL, "{'note':'x'}"), get(Samples.DOCUMENT_PARCEL)),
                fault("dispatch-does-nothing", "A dispatched parcel stays `received`", ACTION)
                        .on("dispatchParcel")
                        .forgets()
                        .shownBy(post(Samples.DOCUMENT_PARCEL + "/dispatch"), get(Samples.DOCUMENT_PARCEL)),
                fault("dispatch-twice", "A parcel can be dispatched twice", ACTION)
                        .on("dispatchParcel")
                        .twists(visit -> {
                            setStatus(visit, "dispatched", "received");
                            return visit.proceed();
                        })
                        .shownBy(
                                post(Samples.DOCUMENT_PARCEL + "/dispatch"),
                                post(Samples.DOCUMENT_PARCEL + "/dispatch")),
                fault("delivered-without-dispatch", "A parcel can be delivered that was never dispatched", ACTION)
                        .on("deliverParcel")
                        .twists(visit -> {
                            setStatus(visit, "received", "dispatched");
                            return visit.proceed();
                        })
                        .notShownByDocument()
                        .shownBy(post(Samples.DOCUMENT_PARCEL + "/deliver")),
                fault("delivery-answers-old-status", "Delivering a parcel answers with the `status` of before", ACTION)
                        .on("deliverParcel")
                        .answered(200)
                        .answersJson(parcel -> parcel.put("status", "dispatched"))
                        .shownBy(post(Samples.DISPATCHED_PARCEL + "/deliver")));
    }

    /** A field of the resource that the path ends with stays as it was, whatever the answer says. */
    private static Twist keeping(Function<DepotState, Store> store, String field) {
        return visit -> {
            Store resources = store.apply(visit.state());
            var old = resources.find(visit.lastSegment()).map(resource -> resource.path(field));
            Answer answer = visit.proceed();
            resources.find(visit.lastSegment()).ifPresent(resource -> resource.set(field, old.orElseThrow()));
            return answer;
        };
    }

    private static void setStatus(Visit visit, String from, String to) {
        String id = visit.request().segments().get(1);
        visit.state()
                .parcels()
                .find(id)
                .filter(parcel -> parcel.path("status").asText().equals(from))
                .ifPresent(parcel -> parcel.put("status", to));
    }

    private static void keepUntil(ArrayNode items, String lastId) {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i).path("id").asText().compareTo(lastId) > 0) {
                items.remove(i);
            }
        }
    }
}
