package dev.stubwright.faults;

import static dev.stubwright.faults.Conditions.item;
import static dev.stubwright.faults.Conditions.objectAt;
import static dev.stubwright.faults.Conditions.queryIs;
import static dev.stubwright.faults.Samples.bookPickup;
import static dev.stubwright.faults.Samples.createBin;
import static dev.stubwright.faults.Samples.createFullWarehouse;
import static dev.stubwright.faults.Samples.createParcel;
import static dev.stubwright.faults.Samples.orderReport;
import static dev.stubwright.faults.Step.get;
import static dev.stubwright.faults.Step.patch;
import static dev.stubwright.faults.Step.post;
import static dev.stubwright.faults.Step.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** Fields of successful answers that are of the right type and break another rule of their schema. */
final class BodyValueFaults {

    private BodyValueFaults() {}

    private static FaultBuilder fault(String id, String line) {
        return new FaultBuilder(FaultClass.BODY_VALUES, id, line, Check.BODY);
    }

    static List<Fault> all() {
        return List.of(
                fault("health-status-undocumented", "/health says `ok`, which is outside of the enum")
                        .on("getHealth")
                        .answered(200)
                        .answersJson(body -> body.put("status", "ok"))
                        .shownBy(get("/health")),
                fault("region-in-upper-case", "The `region` of a new warehouse is in upper case if it is north")
                        .on("createWarehouse")
                        .answeredAs(answer -> answer.status == 201
                                && answer.json().path("region").asText().equals("north"))
                        .answersJson(body -> body.put("region", "NORTH"))
                        .shownBy(createFullWarehouse()),
                fault("created-at-without-zone", "`createdAt` of the second warehouse of a list has no time zone")
                        .on("listWarehouses")
                        .answered(200)
                        .answersJson(body -> item(body, 1).put("createdAt", "2026-01-05T08:00:02"))
                        .shownBy(get("/warehouses")),
                fault("opened-on-with-slashes", "`openedOn` is written 2019/04/01")
                        .on("getWarehouse")
                        .answeredAs(
                                answer -> answer.isSuccess() && answer.json().has("openedOn"))
                        .answersJson(body -> body.put("openedOn", "2019/04/01"))
                        .shownBy(get(Samples.WAREHOUSE)),
                fault("website-without-scheme", "`website` is answered without its scheme")
                        .on("createWarehouse")
                        .answeredAs(answer -> answer.status == 201
                                && answer.json().path("website").isTextual())
                        .answersJson(body -> body.put("website", "depot.example/{lodz}"))
                        .shownBy(createFullWarehouse()),
                fault("default-out-of-bounds", "PUT without `dockCount` answers -1")
                        .on("replaceWarehouse")
                        .when(request -> !request.json().has("dockCount"))
                        .answered(200)
                        .answersJson(body -> body.put("dockCount", -1))
                        .shownBy(put(Samples.WAREHOUSE, Samples.warehouse())),
                fault("tags-twice", "PATCH of `tags` answers with the first of them twice")
                        .on("updateWarehouse")
                        .answeredAs(answer -> answer.isSuccess()
                                && !answer.json().path("tags").isEmpty())
                        .answersJson(body -> body.withArray("tags").add(body.at("/tags/0")))
                        .shownBy(patch(Samples.WAREHOUSE, "{'tags':['dry']}")),
                fault("hours-without-zero", "Opening hours before ten lack their leading zero in the second item")
                        .on("createWarehouse")
                        .answeredAs(answer -> answer.status == 201
                                && answer.json().path("openingHours").size() > 1)
                        .answersJson(body -> objectAt(body, "/openingHours/1").put("opens", "8:00"))
                        .shownBy(createFullWarehouse()),
                fault("label-in-lower-case", "The `label` of the last bin of a list is in lower case")
                        .on("listBins")
                        .answeredAs(answer -> answer.isSuccess()
                                && answer.json().path("items").size() > 2)
                        .answersJson(body -> item(body, 2).put("label", "b01"))
                        .shownBy(get(Samples.WAREHOUSE + "/bins")),
                fault("space-of-zero", "The second shelf of a bin has a space of 0")
                        .on("getBin")
                        .answeredAs(answer -> answer.isSuccess()
                                && answer.json().path("shelves").size() > 1)
                        .answersJson(body -> ((ArrayNode) body.at("/shelves/1/spaces")).add(0))
                        .shownBy(get(Samples.WAREHOUSE + "/bins/2")),
                fault("zero-volume-answered", "The `volumeLitres` of a new bin without `shelves` is 0")
                        .on("createBin")
                        .when(request -> !request.json().has("shelves"))
                        .answered(201)
                        .answersJson(body -> body.put("volumeLitres", 0))
                        .shownBy(createBin(body -> body.remove("shelves"))),
                fault("status-undocumented", "A delivered parcel has the status `closed`, which is outside of the enum")
                        .on("deliverParcel")
                        .answered(200)
                        .answersJson(body -> body.put("status", "closed"))
                        .shownBy(post(Samples.DISPATCHED_PARCEL + "/deliver")),
                fault("id-without-dashes", "The `id` of a new parcel is a UUID without dashes")
                        .on("createParcel")
                        .answered(201)
                        .answersJson(
                                body -> body.put("id", body.path("id").asText().replace("-", "")))
                        .shownBy(createParcel(Samples::asItIs)),
                fault("heavy-parcel-above-maximum", "A parcel of 30000 g is answered as 30001 g")
                        .on("listParcels")
                        .when(queryIs("status", "delivered"))
                        .answered(200)
                        .answersJson(body -> item(body, 0).put("weightGrams", 30_001))
                        .shownBy(get("/parcels?status=delivered")),
                fault("money-with-three-digits", "`declaredValue` has three digits after the point")
                        .on("getParcel")
                        .answeredAs(
                                answer -> answer.isSuccess() && answer.json().has("declaredValue"))
                        .answersJson(body -> body.put("declaredValue", 19.995))
                        .shownBy(get(Samples.DOCUMENT_PARCEL)),
                fault("email-with-spaces", "The `email` in a patched parcel is no address")
                        .on("updateParcel")
                        .answeredAs(answer -> answer.isSuccess()
                                && answer.json().at("/recipient").has("email"))
                        .answersJson(body -> objectAt(body, "/recipient").put("email", "zofia at example.com"))
                        .shownBy(patch(Samples.DOCUMENT_PARCEL, "{'insured':true}")),
                fault("kind-undocumented", "Documents have the `kind` docs, which no branch knows")
                        .on("getParcel")
                        .answeredAs(answer -> answer.isSuccess()
                                && answer.json().at("/contents/kind").asText().equals("document"))
                        .answersJson(body -> objectAt(body, "/contents").put("kind", "docs"))
                        .shownBy(get(Samples.DOCUMENT_PARCEL)),
                fault("wrong-branch", "Goods have the `kind` perishable in the list")
                        .on("listParcels")
                        .answeredAs(answer -> answer.isSuccess()
                                && item(answer.json(), 1)
                                        .at("/contents/kind")
                                        .asText()
                                        .equals("goods"))
                        .answersJson(
                                body -> objectAt(item(body, 1), "/contents").put("kind", "perishable"))
                        .shownBy(get("/parcels")),
                fault("attribute-as-number", "A value of the map `attributes` is a number")
                        .on("createParcel")
                        .answeredAs(answer -> answer.status == 201
                                && !answer.json().path("attributes").isEmpty())
                        .answersJson(body -> objectAt(body, "/attributes").put("color", 5))
                        .shownBy(createParcel(
                                body -> body.putObject("attributes").put("color", "red"))),
                fault("second-quantity-zero", "A dispatched parcel has a second line of quantity 0")
                        .on("dispatchParcel")
                        .answeredAs(answer -> answer.isSuccess()
                                && answer.json().at("/contents/lines").size() > 1)
                        .answersJson(body -> objectAt(body, "/contents/lines/1").put("quantity", 0))
                        .shownBy(post(Samples.GOODS_PARCEL + "/dispatch")),
                fault("best-before-impossible", "`bestBefore` of a new parcel is 31 February")
                        .on("createParcel")
                        .answeredAs(answer -> answer.status == 201
                                && answer.json().at("/contents").has("bestBefore"))
                        .answersJson(body -> objectAt(body, "/contents").put("bestBefore", "2026-02-31"))
                        .shownBy(createParcel(Samples.perishableParcel())),
                fault("cursor-of-other-form", "`next` of parcels is no cursor as documented")
                        .on("listParcels")
                        .answeredAs(answer ->
                                answer.isSuccess() && answer.json().path("next").isTextual())
                        .answersJson(body -> body.put("next", "page-2"))
                        .shownBy(get("/parcels")),
                fault("phone-with-spaces", "The `phone` of a booked pickup is answered with spaces")
                        .on("bookPickup")
                        .answered(201)
                        .answersJson(body -> body.put("phone", "+48 123 456 789"))
                        .shownBy(bookPickup()),
                fault("slot-translated", "The `slot` of a pickup is translated")
                        .on("getPickup")
                        .answered(200)
                        .answersJson(body -> body.put("slot", "rano"))
                        .shownBy(get(Samples.PICKUP)),
                fault("empty-title", "The title of a report in German is empty")
                        .on("getReport")
                        .when(request ->
                                request.headers.first("Cookie").orElse("").contains("lang=de"))
                        .answered(200)
                        .answersJson(body -> body.put("title", ""))
                        .shownBy(get(Samples.REPORT).header("Cookie", "lang=de")),
                fault(
                                "report-state-undocumented",
                                "An ordered report has the state `queued`, which is outside of the enum")
                        .on("orderReport")
                        .answered(202)
                        .answersJson(body -> body.put("state", "queued"))
                        .shownBy(orderReport(Samples::asItIs)));
    }
}
