package dev.stubwright.faults;

import static dev.stubwright.faults.Check.BODY;
import static dev.stubwright.faults.Check.UNDOCUMENTED_FIELD;
import static dev.stubwright.faults.Conditions.bodyIs;
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

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Fields of successful answers that are missing, too many, null or of another type. */
final class BodyFieldFaults {

    private BodyFieldFaults() {}

    private static FaultBuilder fault(String id, String line) {
        return fault(id, line, BODY);
    }

    private static FaultBuilder fault(String id, String line, Check check) {
        return new FaultBuilder(FaultClass.BODY_FIELDS, id, line, check);
    }

    static List<Fault> all() {
        return List.of(
                fault("health-lacks-version", "The answer of /health lacks `version`")
                        .on("getHealth")
                        .answered(200)
                        .answersJson(body -> body.remove("version"))
                        .shownBy(get("/health")),
                fault("second-bin-lacks-shelves", "The second bin of a list lacks `shelves`")
                        .on("listBins")
                        .answered(200)
                        .answersJson(body -> item(body, 1).remove("shelves"))
                        .shownBy(get(Samples.WAREHOUSE + "/bins")),
                fault("empty-page-lacks-items", "A page without warehouses lacks `items`")
                        .on("listWarehouses")
                        .answeredAs(answer -> answer.isSuccess()
                                && answer.json().path("items").isEmpty())
                        .answersJson(body -> body.remove("items"))
                        .shownBy(get("/warehouses?offset=50")),
                fault("last-page-lacks-next", "The last page of parcels lacks `next` instead of null")
                        .on("listParcels")
                        .answeredAs(answer ->
                                answer.isSuccess() && answer.json().path("next").isNull())
                        .answersJson(body -> body.remove("next"))
                        .shownBy(get("/parcels?limit=10")),
                fault("created-warehouse-lacks-id", "A new warehouse is answered without `id`")
                        .on("createWarehouse")
                        .answered(201)
                        .answersJson(body -> body.remove("id"))
                        .shownBy(createFullWarehouse()),
                fault("put-answer-lacks-creation", "The answer of PUT lacks `createdAt`")
                        .on("replaceWarehouse")
                        .answered(200)
                        .answersJson(body -> body.remove("createdAt"))
                        .shownBy(put(Samples.WAREHOUSE, Samples.warehouse())),
                fault("alarm-code-shown", "A warehouse shows its write-only `alarmCode`")
                        .on("getWarehouse")
                        .answered(200)
                        .answersJson(body -> body.put("alarmCode", "482913"))
                        .shownBy(get(Samples.WAREHOUSE)),
                fault("forbidden-field-in-warehouse", "The answer of PATCH has a field that the schema forbids")
                        .on("updateWarehouse")
                        .answered(200)
                        .answersJson(body -> body.put("_version", 7))
                        .shownBy(patch(Samples.WAREHOUSE, "{'capacity':5}")),
                fault("forbidden-field-in-hours", "The second `openingHours` have a field that the schema forbids")
                        .on("createWarehouse")
                        .answeredAs(answer -> answer.status == 201
                                && answer.json().path("openingHours").size() > 1)
                        .answersJson(body -> objectAt(body, "/openingHours/1").put("zone", "CET"))
                        .shownBy(createFullWarehouse()),
                fault("country-missing", "The address in a parcel of one branch, goods, lacks `country`")
                        .on("getParcel")
                        .answeredAs(answer -> isKind(answer, "goods"))
                        .answersJson(
                                body -> objectAt(body, "/recipient/address").remove("country"))
                        .shownBy(get(Samples.GOODS_PARCEL)),
                fault("tracking-number-missing-without-note", "A new parcel without `note` lacks `trackingNumber`")
                        .on("createParcel")
                        .when(request -> !request.json().has("note"))
                        .answered(201)
                        .answersJson(body -> body.remove("trackingNumber"))
                        .shownBy(createParcel(Samples::asItIs)),
                fault("kind-missing", "Perishable `contents` lack their discriminator `kind`")
                        .on("createParcel")
                        .when(bodyIs("/contents/kind", "perishable"))
                        .answered(201)
                        .answersJson(body -> objectAt(body, "/contents").remove("kind"))
                        .shownBy(createParcel(Samples.perishableParcel())),
                fault("second-price-missing", "The second line of goods lacks `unitPrice`")
                        .on("createParcel")
                        .answeredAs(answer -> isKind(answer, "goods")
                                && answer.json().at("/contents/lines").size() > 1)
                        .answersJson(body -> objectAt(body, "/contents/lines/1").remove("unitPrice"))
                        .shownBy(createParcel(Samples.goodsParcel())),
                fault("dispatched-lacks-insured", "A dispatched parcel is answered without `insured`")
                        .on("dispatchParcel")
                        .answered(200)
                        .answersJson(body -> body.remove("insured"))
                        .shownBy(post(Samples.DOCUMENT_PARCEL + "/dispatch")),
                fault("weight-as-text", "`weightGrams` in the list is a text, in the third parcel only")
                        .on("listParcels")
                        .answeredAs(answer -> answer.isSuccess()
                                && answer.json().path("items").size() > 2)
                        .answersJson(body -> item(body, 2).put("weightGrams", "2500"))
                        .shownBy(get("/parcels")),
                fault("recipient-null", "`recipient` is null in the answer of PATCH, and may not be")
                        .on("updateParcel")
                        .answered(200)
                        .answersJson(body -> body.putNull("recipient"))
                        .shownBy(patch(Samples.DOCUMENT_PARCEL, "{'insured':true}")),
                fault("insured-as-number", "`insured` is 1 instead of true")
                        .on("getParcel")
                        .answeredAs(answer -> answer.isSuccess()
                                && answer.json().path("insured").asBoolean())
                        .answersJson(body -> body.put("insured", 1))
                        .shownBy(get(Samples.GOODS_PARCEL)),
                fault("bin-id-as-text", "The `id` of a new bin is a text")
                        .on("createBin")
                        .answered(201)
                        .answersJson(body -> body.put("id", body.path("id").asText()))
                        .shownBy(createBin(Samples::asItIs)),
                fault("spaces-not-a-list", "A shelf with one space has a number instead of a list")
                        .on("getBin")
                        .answeredAs(answer -> answer.isSuccess()
                                && answer.json().at("/shelves/0/spaces").size() == 1)
                        .answersJson(body -> objectAt(body, "/shelves/0").put("spaces", 1))
                        .shownBy(get(Samples.WAREHOUSE + "/bins/2")),
                fault("total-as-text", "`total` of a filtered list is a text")
                        .on("listWarehouses")
                        .when(queryIs("region", "south"))
                        .answered(200)
                        .answersJson(
                                body -> body.put("total", body.path("total").asText()))
                        .shownBy(get("/warehouses?region=south")),
                fault("pickup-lacks-default", "A pickup that was booked without `parcels` lacks the field")
                        .on("bookPickup")
                        .when(request -> !new String(request.body, StandardCharsets.UTF_8).contains("parcels="))
                        .answered(201)
                        .answersJson(body -> body.remove("parcels"))
                        .shownBy(bookPickup()),
                fault("second-row-lacks-count", "The second row of a report lacks `count`")
                        .on("getReport")
                        .answered(200)
                        .answersJson(body -> objectAt(body, "/rows/1").remove("count"))
                        .shownBy(get(Samples.REPORT)),
                fault("ordered-report-lacks-state", "An ordered report lacks `state`")
                        .on("orderReport")
                        .answered(202)
                        .answersJson(body -> body.remove("state"))
                        .shownBy(orderReport(Samples::asItIs)),
                fault(
                                "undocumented-parcel-field",
                                "A parcel has a field that its schema does not name",
                                UNDOCUMENTED_FIELD)
                        .on("getParcel")
                        .answered(200)
                        .answersJson(body -> body.put("internalRoute", "R7"))
                        .notShownByDocument()
                        .shownBy(get(Samples.DOCUMENT_PARCEL)),
                fault(
                                "undocumented-bin-field",
                                "The second bin of a list has a field that its schema does not name",
                                UNDOCUMENTED_FIELD)
                        .on("listBins")
                        .answered(200)
                        .answersJson(body -> item(body, 1).put("zone", 4))
                        .notShownByDocument()
                        .shownBy(get(Samples.WAREHOUSE + "/bins")),
                fault(
                                "undocumented-page-field",
                                "The last page of parcels has a field that its schema does not name",
                                UNDOCUMENTED_FIELD)
                        .on("listParcels")
                        .answeredAs(answer ->
                                answer.isSuccess() && answer.json().path("next").isNull())
                        .answersJson(body -> body.put("last", true))
                        .notShownByDocument()
                        .shownBy(get("/parcels?limit=10")));
    }

    private static boolean isKind(Answer answer, String kind) {
        return answer.isSuccess() && answer.json().at("/contents/kind").asText().equals(kind);
    }
}
