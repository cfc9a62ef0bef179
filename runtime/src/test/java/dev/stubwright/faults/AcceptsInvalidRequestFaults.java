package dev.stubwright.faults;

import static dev.stubwright.faults.Check.MISSING_PARAMETER_ACCEPTED;
import static dev.stubwright.faults.Check.NEGATIVE_ACCEPTED;
import static dev.stubwright.faults.Conditions.query;
import static dev.stubwright.faults.Samples.createBin;
import static dev.stubwright.faults.Samples.createParcel;
import static dev.stubwright.faults.Step.get;
import static dev.stubwright.faults.Step.patch;
import static dev.stubwright.faults.Step.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parameters, media types and syntax that break the document and are accepted. */
final class AcceptsInvalidRequestFaults {

    private AcceptsInvalidRequestFaults() {}

    private static FaultBuilder fault(String id, String line, Check check) {
        return new FaultBuilder(FaultClass.ACCEPTS_INVALID, id, line, check);
    }

    static List<Fault> all() {
        return List.of(
                fault("limit-above-maximum-accepted", "`limit` of warehouses may be 51", NEGATIVE_ACCEPTED)
                        .ignores("listWarehouses", "/parameters/limit/schema/maximum")
                        .shownBy(get("/warehouses?limit=51")),
                fault("zero-limit-accepted", "`limit` of parcels may be 0", NEGATIVE_ACCEPTED)
                        .ignores("listParcels", "/parameters/limit/schema/minimum")
                        .shownBy(get("/parcels?limit=0")),
                fault("negative-offset-accepted", "A negative `offset` counts as none", NEGATIVE_ACCEPTED)
                        .on("listWarehouses")
                        .when(query("offset", value -> value.startsWith("-")))
                        .sees(request -> request.withoutQuery("offset"))
                        .shownBy(get("/warehouses?offset=-1")),
                fault("unknown-status-accepted", "The filter `status` takes any text", NEGATIVE_ACCEPTED)
                        .ignores("listParcels", "/parameters/status/schema/enum")
                        .shownBy(get("/parcels?status=lost")),
                fault("unknown-sort-accepted", "`sort` takes any text", NEGATIVE_ACCEPTED)
                        .ignores("listWarehouses", "/parameters/sort/schema/enum")
                        .shownBy(get("/warehouses?sort=colour")),
                fault(
                                "text-for-number-ignored",
                                "A `minWeightGrams` that is no number counts as none",
                                NEGATIVE_ACCEPTED)
                        .on("listParcels")
                        .when(query("minWeightGrams", value -> value.matches(".*[^0-9-].*")))
                        .sees(request -> request.withoutQuery("minWeightGrams"))
                        .shownBy(get("/parcels?minWeightGrams=heavy")),
                fault("text-for-boolean-parameter-accepted", "`inline` takes any text", NEGATIVE_ACCEPTED)
                        .ignores("getLabel", "/parameters/inline/schema/type")
                        .shownBy(get(Samples.DOCUMENT_PARCEL + "/label?inline=perhaps")
                                .header("Accept", "*/*")),
                fault("malformed-cursor-ignored", "A malformed `cursor` gives the first page", NEGATIVE_ACCEPTED)
                        .on("listParcels")
                        .when(query("cursor", value -> !value.matches("c[0-9]{1,6}")))
                        .sees(request -> request.withoutQuery("cursor"))
                        .shownBy(get("/parcels?cursor=end")),
                fault("long-search-text-accepted", "`q` may have more than 30 characters", NEGATIVE_ACCEPTED)
                        .ignores("listWarehouses", "/parameters/q/schema/maxLength")
                        .shownBy(get("/warehouses?q=" + "x".repeat(31))),
                fault("station-unchecked", "The header `X-Station` may be any text", NEGATIVE_ACCEPTED)
                        .ignores("createParcel", "/parameters/X-Station/schema/pattern")
                        .shownBy(createParcel(Samples::asItIs).header("X-Station", "Central")),
                fault("unknown-language-accepted", "The cookie `lang` may be outside of the enum", NEGATIVE_ACCEPTED)
                        .ignores("getReport", "/parameters/lang/schema/enum")
                        .shownBy(get(Samples.REPORT).header("Cookie", "lang=fr")),
                fault("lower-case-id-accepted", "A warehouse's id may be in lower case in the path", NEGATIVE_ACCEPTED)
                        .on("getWarehouse")
                        .sees(request -> request.withPath(
                                "/warehouses/" + request.path.substring(12).toUpperCase(Locale.ROOT)))
                        .shownBy(get("/warehouses/wh-0001")),
                fault("wrong-content-type-accepted", "A new bin may come as text/plain", NEGATIVE_ACCEPTED)
                        .on("createBin")
                        .sees(request -> request.withHeader("Content-Type", Answer.JSON))
                        .shownBy(createBin(Samples::asItIs).header("Content-Type", "text/plain")),
                fault("json-for-form-accepted", "A pickup may come as JSON", NEGATIVE_ACCEPTED)
                        .on("bookPickup")
                        .when(request -> request.json().isObject())
                        .sees(request -> request.withHeader("Content-Type", MediaTypes.FORM)
                                .withBody(form(request.json())))
                        .shownBy(post("/pickups")
                                .json(Json.object(
                                        "{'name':'A','phone':'+4812345678','date':'2026-02-01','slot':'morning'}"))),
                fault("text-after-json-ignored", "What stands after a JSON body is ignored", NEGATIVE_ACCEPTED)
                        .on("createWarehouse")
                        .sees(request -> request.withBody(untilLastBrace(request.body)))
                        .shownBy(post("/warehouses").body(Answer.JSON, Samples.warehouse() + " trailing")),
                fault(
                                "missing-station-accepted",
                                "The required header `X-Station` may be absent",
                                MISSING_PARAMETER_ACCEPTED)
                        .demands("createParcel", "/parameters/X-Station", rule -> rule.put("required", false))
                        .shownBy(createParcel(Samples::asItIs).without("X-Station")),
                fault("missing-phone-accepted", "A pickup form may lack `phone`", NEGATIVE_ACCEPTED)
                        .doesNotRequire("bookPickup", "/body", "phone")
                        .shownBy(post("/pickups").form("name=A", "date=2026-02-01", "slot=morning")),
                fault("missing-patch-accepted", "PATCH of a parcel works without a body", MISSING_PARAMETER_ACCEPTED)
                        .on("updateParcel")
                        .when(request -> request.body.length == 0)
                        .sees(request -> request.withMethod("GET"))
                        .shownBy(patch(Samples.DOCUMENT_PARCEL, "")),
                fault("missing-order-accepted", "A report can be ordered without a body", MISSING_PARAMETER_ACCEPTED)
                        .on("orderReport")
                        .when(request -> request.body.length == 0)
                        .sees(request ->
                                request.withHeader("Content-Type", Answer.JSON).withBody(Json.bytes(Samples.report())))
                        .shownBy(post("/reports")));
    }

    private static byte[] form(JsonNode object) {
        return object.properties().stream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] untilLastBrace(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('}') + 1).getBytes(StandardCharsets.UTF_8);
    }
}
