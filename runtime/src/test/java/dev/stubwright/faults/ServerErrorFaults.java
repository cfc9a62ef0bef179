package dev.stubwright.faults;

import static dev.stubwright.faults.Conditions.body;
import static dev.stubwright.faults.Conditions.bodyIs;
import static dev.stubwright.faults.Conditions.hasHeader;
import static dev.stubwright.faults.Conditions.isAscii;
import static dev.stubwright.faults.Conditions.objectAt;
import static dev.stubwright.faults.Conditions.query;
import static dev.stubwright.faults.Conditions.queryIs;
import static dev.stubwright.faults.Samples.changed;
import static dev.stubwright.faults.Samples.createBin;
import static dev.stubwright.faults.Samples.createParcel;
import static dev.stubwright.faults.Samples.createWarehouse;
import static dev.stubwright.faults.Samples.orderReport;
import static dev.stubwright.faults.Step.delete;
import static dev.stubwright.faults.Step.get;
import static dev.stubwright.faults.Step.patch;
import static dev.stubwright.faults.Step.post;
import static dev.stubwright.faults.Step.put;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A 500 on some input, valid or not. */
final class ServerErrorFaults {

    private ServerErrorFaults() {}

    private static FaultBuilder fault(String id, String line) {
        return new FaultBuilder(FaultClass.SERVER_ERROR, id, line, Check.SERVER_ERROR);
    }

    static List<Fault> all() {
        return List.of(
                fault("null-website-fails", "A warehouse whose `website` is null")
                        .on("createWarehouse")
                        .when(body("/website", JsonNode::isNull))
                        .fails()
                        .shownBy(createWarehouse(body -> body.putNull("website"))),
                fault("absent-dock-count-fails", "PUT of a warehouse without the optional `dockCount`")
                        .on("replaceWarehouse")
                        .when(request -> !request.json().has("dockCount"))
                        .answered(200)
                        .fails()
                        .shownBy(put(Samples.WAREHOUSE, Samples.warehouse())),
                fault("empty-tags-fail", "A warehouse whose list of `tags` is empty")
                        .on("createWarehouse")
                        .when(body("/tags", tags -> tags.isArray() && tags.isEmpty()))
                        .fails()
                        .shownBy(createWarehouse(body -> body.putArray("tags"))),
                fault("foreign-search-text-fails", "A search for text outside of ASCII")
                        .on("listWarehouses")
                        .when(query("q", text -> !isAscii(text)))
                        .fails()
                        .shownBy(get("/warehouses?q=%C5%82")),
                fault("large-offset-fails", "An `offset` beyond the last warehouse")
                        .on("listWarehouses")
                        .when(query("offset", offset -> offset.matches("[0-9]{3,}")))
                        .fails()
                        .shownBy(get("/warehouses?offset=1000")),
                fault("descending-sort-fails", "One value of `sort`: -name")
                        .on("listWarehouses")
                        .when(queryIs("sort", "-name"))
                        .fails()
                        .shownBy(get("/warehouses?sort=-name")),
                fault("filter-without-hits-fails", "A list of parcels that would be empty")
                        .on("listParcels")
                        .answeredAs(answer -> answer.isSuccess()
                                && answer.json().path("items").isEmpty())
                        .fails()
                        .shownBy(get("/parcels?minWeightGrams=30001")),
                fault("weight-range-fails", "`minWeightGrams` and `maxWeightGrams` together")
                        .on("listParcels")
                        .when(query("minWeightGrams", value -> !value.isEmpty()))
                        .when(query("maxWeightGrams", value -> !value.isEmpty()))
                        .fails()
                        .shownBy(get("/parcels?minWeightGrams=1&maxWeightGrams=5000")),
                fault("perishable-fails", "A parcel of one branch of `contents`: perishable")
                        .on("createParcel")
                        .when(bodyIs("/contents/kind", "perishable"))
                        .fails()
                        .shownBy(createParcel(Samples.perishableParcel())),
                fault("malformed-json-fails", "A body that is no JSON")
                        .on("createParcel")
                        .when(request ->
                                request.body.length > 0 && request.json().isMissingNode())
                        .fails()
                        .shownBy(createParcel(Samples::asItIs).body(Answer.JSON, "{")),
                fault("list-for-object-fails", "A bin that comes as a list")
                        .on("createBin")
                        .when(body("", JsonNode::isArray))
                        .fails()
                        .shownBy(createBin(Samples::asItIs).body(Answer.JSON, "[]")),
                fault("unknown-id-fails", "A pickup that does not exist")
                        .on("getPickup")
                        .answered(404)
                        .fails()
                        .shownBy(get("/pickups/pkffffff")),
                fault("second-delete-fails", "Deleting a parcel a second time")
                        .on("deleteParcel")
                        .answered(404)
                        .fails()
                        .shownBy(createParcel(Samples::asItIs), delete(Samples.NEW_PARCEL), delete(Samples.NEW_PARCEL)),
                fault("huge-number-fails", "A `customerNumber` beyond 2^53")
                        .on("createParcel")
                        .when(body("/customerNumber", number -> number.asLong() > 1L << 53))
                        .fails()
                        .shownBy(createParcel(body -> body.put("customerNumber", (1L << 53) + 1))),
                fault("long-text-fails", "A `street` of more than 64 characters, where 100 are allowed")
                        .on("createParcel")
                        .when(body(
                                "/recipient/address/street",
                                street -> street.asText().length() > 64))
                        .answered(201)
                        .fails()
                        .shownBy(createParcel(
                                body -> objectAt(body, "/recipient/address").put("street", "x".repeat(65)))),
                fault("second-line-fails", "Goods whose second line has the same `sku` as the first")
                        .on("createParcel")
                        .when(request -> request.json().at("/contents/lines").size() > 1
                                && request.json()
                                        .at("/contents/lines/0/sku")
                                        .equals(request.json().at("/contents/lines/1/sku")))
                        .fails()
                        .notShownByDocument()
                        .shownBy(createParcel(changed(Samples.goodsParcel(), body -> objectAt(body, "/contents/lines/1")
                                .put("sku", "BOLT8")))),
                fault("weak-etag-fails", "`If-None-Match` on a warehouse")
                        .on("getWarehouse")
                        .when(hasHeader("If-None-Match"))
                        .fails()
                        .shownBy(get(Samples.WAREHOUSE).header("If-None-Match", "W/\"1\"")),
                fault("nested-patch-fails", "A PATCH of a parcel that changes its `recipient`")
                        .on("updateParcel")
                        .when(request -> request.json().has("recipient"))
                        .answered(200)
                        .fails()
                        .shownBy(patch(
                                Samples.DOCUMENT_PARCEL,
                                "{'recipient':{'name':'A','address':"
                                        + "{'street':'B','city':'C','postcode':'11-222','country':'PL'}}}")),
                fault("illegal-action-fails", "Delivering a parcel that was not dispatched")
                        .on("deliverParcel")
                        .answered(409)
                        .fails()
                        .shownBy(post(Samples.DOCUMENT_PARCEL + "/deliver")),
                fault("cookie-fails", "A report in Polish")
                        .on("getReport")
                        .when(request ->
                                request.headers.first("Cookie").orElse("").contains("lang=pl"))
                        .fails()
                        .shownBy(get(Samples.REPORT).header("Cookie", "lang=pl")),
                fault("stock-report-fails", "A report of one `type`: stock")
                        .on("orderReport")
                        .when(bodyIs("/type", "stock"))
                        .fails()
                        .shownBy(orderReport(Samples::asItIs)));
    }
}
