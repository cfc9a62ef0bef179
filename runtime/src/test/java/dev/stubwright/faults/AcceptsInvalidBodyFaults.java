package dev.stubwright.faults;

import static dev.stubwright.faults.Conditions.objectAt;
import static dev.stubwright.faults.Samples.bookPickup;
import static dev.stubwright.faults.Samples.changed;
import static dev.stubwright.faults.Samples.createBin;
import static dev.stubwright.faults.Samples.createParcel;
import static dev.stubwright.faults.Samples.createWarehouse;
import static dev.stubwright.faults.Samples.fullWarehouse;
import static dev.stubwright.faults.Samples.goodsParcel;
import static dev.stubwright.faults.Samples.orderReport;
import static dev.stubwright.faults.Samples.perishableParcel;
import static dev.stubwright.faults.Step.patch;
import static dev.stubwright.faults.Step.post;
import static dev.stubwright.faults.Step.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Bodies that break their schema and are accepted. */
final class AcceptsInvalidBodyFaults {

    private AcceptsInvalidBodyFaults() {}

    private static FaultBuilder fault(String id, String line) {
        return new FaultBuilder(FaultClass.ACCEPTS_INVALID, id, line, Check.NEGATIVE_ACCEPTED);
    }

    static List<Fault> all() {
        return List.of(
                fault("name-too-long-accepted", "A new warehouse may have a name of more than 60 characters")
                        .ignores("createWarehouse", "/body/properties/name/maxLength")
                        .shownBy(createWarehouse(body -> body.put("name", "x".repeat(61)))),
                fault("capacity-at-exclusive-bound-accepted", "`capacity` may be 100000, its exclusive maximum")
                        .ignores("createWarehouse", "/body/properties/capacity/exclusiveMaximum")
                        .shownBy(createWarehouse(body -> body.put("capacity", 100_000))),
                fault("zero-capacity-accepted-by-put", "PUT, unlike POST, takes a `capacity` of 0")
                        .ignores("replaceWarehouse", "/body/properties/capacity/minimum")
                        .shownBy(put(Samples.WAREHOUSE, warehouse("{'name':'A','region':'east','capacity':0}"))),
                fault("unknown-region-accepted-by-patch", "PATCH takes a `region` outside of the enum")
                        .ignores("updateWarehouse", "/body/properties/region/enum")
                        .shownBy(patch(Samples.WAREHOUSE, "{'region':'centre'}")),
                fault("duplicate-tags-accepted", "`tags` may contain an item twice")
                        .ignores("createWarehouse", "/body/properties/tags/uniqueItems")
                        .shownBy(createWarehouse(
                                body -> body.putArray("tags").add("a").add("a"))),
                fault("closing-time-unchecked", "`closes`, unlike `opens`, may be any text")
                        .ignores("createWarehouse", "/body/properties/openingHours/items/properties/closes/pattern")
                        .shownBy(post("/warehouses").json(withClosingTime("24:00"))),
                fault("unknown-property-accepted", "A new parcel may have properties that the schema forbids")
                        .ignores("createParcel", "/body/additionalProperties")
                        .shownBy(createParcel(body -> body.put("colour", "red"))),
                fault("unknown-nested-property-accepted", "The address of a new parcel may have any properties")
                        .ignores("createParcel", "/body/properties/recipient/properties/address/additionalProperties")
                        .shownBy(createParcel(
                                body -> objectAt(body, "/recipient/address").put("floor", 3))),
                fault("email-unchecked", "`contactEmail` may be any text")
                        .ignores("createWarehouse", "/body/properties/contactEmail/format")
                        .shownBy(createWarehouse(body -> body.put("contactEmail", "nobody"))),
                fault(
                                "impossible-date-accepted",
                                "`openedOn` is checked by its digits only, so 30 February is accepted")
                        .ignores("createWarehouse", "/body/properties/openedOn/format")
                        .demands(
                                "createWarehouse",
                                "/body/properties/openedOn",
                                schema -> schema.put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))
                        .shownBy(createWarehouse(body -> body.put("openedOn", "2025-02-30"))),
                fault("floor-area-between-steps-accepted", "`floorArea` may be no multiple of 0.5")
                        .ignores("createWarehouse", "/body/properties/floorArea/multipleOf")
                        .shownBy(createWarehouse(body -> body.put("floorArea", 10.25))),
                fault("relative-website-accepted", "`website` may be no URI")
                        .ignores("replaceWarehouse", "/body/properties/website/format")
                        .shownBy(put(
                                Samples.WAREHOUSE,
                                warehouse("{'name':'A','region':'east','capacity':1,'website':'not a uri'}"))),
                fault("alarm-code-unchecked", "The write-only `alarmCode` may be any text")
                        .ignores("createWarehouse", "/body/properties/alarmCode/pattern")
                        .shownBy(createWarehouse(body -> body.put("alarmCode", "12345"))),
                fault("empty-patch-accepted", "PATCH of a warehouse may change nothing")
                        .ignores("updateWarehouse", "/body/minProperties")
                        .shownBy(patch(Samples.WAREHOUSE, "{}")),
                fault("zero-volume-accepted", "`volumeLitres` may be 0, its exclusive minimum")
                        .ignores("createBin", "/body/properties/volumeLitres/exclusiveMinimum")
                        .shownBy(createBin(body -> body.put("volumeLitres", 0))),
                fault("shelf-without-spaces-accepted", "A shelf of a new bin may have no spaces")
                        .ignores("createBin", "/body/properties/shelves/items/properties/spaces/minItems")
                        .shownBy(createBin(body -> objectAt(body, "/shelves/1").putArray("spaces"))),
                fault("numeric-label-accepted", "The `label` of a new bin may be a number")
                        .ignores("createBin", "/body/properties/label/type")
                        .shownBy(createBin(body -> body.put("label", 7))),
                fault(
                                "quantity-above-maximum-accepted",
                                "Goods, one branch of `contents`, may have a quantity above 999")
                        .ignores(
                                "createParcel",
                                "/body/properties/contents/oneOf/1/properties/lines/items/properties/quantity/maximum")
                        .shownBy(createParcel(changed(goodsParcel(), body -> objectAt(body, "/contents/lines/1")
                                .put("quantity", 1000)))),
                fault("temperature-at-exclusive-bound-accepted", "`keepBelow` may be 25, its exclusive maximum")
                        .ignores(
                                "createParcel",
                                "/body/properties/contents/oneOf/2/properties/keepBelow/exclusiveMaximum")
                        .shownBy(createParcel(changed(perishableParcel(), body -> objectAt(body, "/contents")
                                .put("keepBelow", 25)))),
                fault("unknown-kind-accepted", "`contents` may be of a kind that no branch knows")
                        .ignores("createParcel", "/body/properties/contents/oneOf")
                        .demands("createParcel", "/body/properties/contents", schema -> schema.put("type", "object"))
                        .shownBy(
                                createParcel(body -> objectAt(body, "/contents").put("kind", "liquid"))),
                fault("missing-country-accepted", "The address of a new parcel may lack `country`")
                        .doesNotRequire("createParcel", "/body/properties/recipient/properties/address", "country")
                        .shownBy(createParcel(
                                body -> objectAt(body, "/recipient/address").remove("country"))),
                fault("postcode-unchecked-by-patch", "PATCH of a parcel takes any `postcode`")
                        .ignores(
                                "updateParcel",
                                "/body/properties/recipient/properties/address/properties/postcode/pattern")
                        .shownBy(patch(
                                Samples.DOCUMENT_PARCEL,
                                "{'recipient':{'name':'A','address':"
                                        + "{'street':'B','city':'C','postcode':'D','country':'PL'}}}")),
                fault("long-attribute-accepted", "A value of the map `attributes` may have more than 40 characters")
                        .ignores("createParcel", "/body/properties/attributes/additionalProperties/maxLength")
                        .shownBy(createParcel(
                                body -> body.putObject("attributes").put("color", "x".repeat(41)))),
                fault("long-note-accepted-by-patch", "PATCH takes a `note` of more than 200 characters")
                        .ignores("updateParcel", "/body/properties/note/maxLength")
                        .shownBy(patch(Samples.DOCUMENT_PARCEL, "{'note':'" + "x".repeat(201) + "'}")),
                fault("text-for-boolean-accepted", "`insured` may be a text")
                        .ignores("createParcel", "/body/properties/insured/type")
                        .shownBy(createParcel(body -> body.put("insured", "yes"))),
                fault("null-weight-accepted", "`weightGrams` may be null")
                        .demands("createParcel", "/body/properties/weightGrams", schema -> schema.put("nullable", true))
                        .shownBy(createParcel(body -> body.putNull("weightGrams"))),
                fault("unknown-slot-accepted", "The `slot` of a pickup form may be outside of the enum")
                        .ignores("bookPickup", "/body/properties/slot/enum")
                        .shownBy(post("/pickups")
                                .form("name=A", "phone=%2B4812345678", "date=2026-02-01", "slot=night")),
                fault("too-many-parcels-accepted", "A pickup form may say more than 20 parcels")
                        .ignores("bookPickup", "/body/properties/parcels/maximum")
                        .shownBy(bookPickup("parcels=21")),
                fault("report-end-unchecked", "`to`, unlike `from`, may be no date")
                        .ignores("orderReport", "/body/properties/to/format")
                        .shownBy(orderReport(body -> body.put("to", "tomorrow"))));
    }

    private static ObjectNode warehouse(String json) {
        return Json.object(json);
    }

    private static ObjectNode withClosingTime(String time) {
        return changed(
                fullWarehouse(), body -> objectAt(body, "/openingHours/1").put("closes", time));
    }
}
