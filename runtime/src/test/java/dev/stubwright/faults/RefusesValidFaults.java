package dev.stubwright.faults;

import static dev.stubwright.faults.Conditions.body;
import static dev.stubwright.faults.Conditions.isAscii;
import static dev.stubwright.faults.Conditions.objectAt;
import static dev.stubwright.faults.Samples.changed;
import static dev.stubwright.faults.Samples.createBin;
import static dev.stubwright.faults.Samples.createParcel;
import static dev.stubwright.faults.Samples.createWarehouse;
import static dev.stubwright.faults.Samples.orderReport;
import static dev.stubwright.faults.Step.get;
import static dev.stubwright.faults.Step.patch;

import java.util.List;

/** Requests that fit the document and are refused. */
final class RefusesValidFaults {

    private RefusesValidFaults() {}

    private static FaultBuilder fault(String id, String line) {
        return new FaultBuilder(FaultClass.REFUSES_VALID, id, line, Check.POSITIVE_REFUSED);
    }

    static List<Fault> all() {
        return List.of(
                fault("longest-name-refused", "A name of 60 characters, the most that is allowed, is refused")
                        .demands("createWarehouse", "/body/properties/name", schema -> schema.put("maxLength", 59))
                        .shownBy(createWarehouse(body -> body.put("name", "x".repeat(60)))),
                fault("greatest-limit-refused", "A `limit` of 50, the most that is allowed, is refused")
                        .demands("listWarehouses", "/parameters/limit/schema", schema -> schema.put("maximum", 49))
                        .shownBy(get("/warehouses?limit=50")),
                fault("one-region-refused", "`region` west is refused as a filter")
                        .demands("listWarehouses", "/parameters/region/schema", schema -> schema.putArray("enum")
                                .add("north")
                                .add("south")
                                .add("east"))
                        .shownBy(get("/warehouses?region=west")),
                fault("null-note-refused", "`note` may not be null in a PATCH")
                        .demands("updateParcel", "/body/properties/note", schema -> schema.put("nullable", false))
                        .shownBy(patch(Samples.DOCUMENT_PARCEL, "{'note':null}")),
                fault("one-branch-refused", "Perishable `contents` are refused")
                        .demands("createParcel", "/body/properties/contents", schema -> schema.withArray("oneOf")
                                .remove(2))
                        .shownBy(createParcel(Samples.perishableParcel())),
                fault("foreign-name-refused", "A recipient's name with letters outside of ASCII is refused")
                        .on("createParcel")
                        .when(body("/recipient/name", name -> !isAscii(name.asText())))
                        .answers(answer -> Problem.of(422, "illegal character").answer())
                        .shownBy(createParcel(Samples.parcel())),
                fault("optional-shelves-required", "A new bin must have `shelves`, which are optional")
                        .demands("createBin", "/body", schema -> schema.withArray("required")
                                .add("shelves"))
                        .shownBy(createBin(body -> body.remove("shelves"))),
                fault("whole-weight-refused", "A weight of 30000 g, the inclusive maximum, is refused")
                        .demands(
                                "createParcel",
                                "/body/properties/weightGrams",
                                schema -> schema.put("exclusiveMaximum", true))
                        .shownBy(createParcel(body -> body.put("weightGrams", 30_000))),
                fault("merge-patch-refused", "PATCH of a parcel takes application/json only")
                        .demands("updateParcel", "", rules -> rules.putArray("consumes")
                                .add(Answer.JSON))
                        .shownBy(patch(Samples.DOCUMENT_PARCEL, "{'insured':true}")),
                fault("charset-parameter-refused", "`Content-Type: application/json; charset=utf-8` is refused")
                        .on("orderReport")
                        .when(request ->
                                request.headers.first("Content-Type").orElse("").contains("charset"))
                        .answers(answer -> Problem.of(415, "unknown media type").answer())
                        .notShownByDocument()
                        .shownBy(
                                orderReport(Samples::asItIs).header("Content-Type", "application/json; charset=utf-8")),
                fault("afternoon-refused", "A pickup in the afternoon is refused")
                        .demands("bookPickup", "/body/properties/slot", schema -> schema.putArray("enum")
                                .add("morning"))
                        .shownBy(Step.post("/pickups")
                                .form("name=A", "phone=%2B4812345678", "date=2026-02-01", "slot=afternoon")),
                fault(
                                "second-unit-price-of-zero-refused",
                                "A goods line that costs nothing is refused unless it is the first")
                        .on("createParcel")
                        .when(body("/contents/lines/1/unitPrice", price -> price.isNumber() && price.asDouble() == 0))
                        .answers(answer -> Problem.of(400, "no price").answer())
                        .shownBy(createParcel(changed(Samples.goodsParcel(), body -> objectAt(body, "/contents/lines/1")
                                .put("unitPrice", 0)))));
    }
}
