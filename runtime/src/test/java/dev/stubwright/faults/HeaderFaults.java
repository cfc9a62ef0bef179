package dev.stubwright.faults;

import static dev.stubwright.faults.Check.LOCATION;
import static dev.stubwright.faults.Check.RESPONSE_HEADER;
import static dev.stubwright.faults.Samples.bookPickup;
import static dev.stubwright.faults.Samples.createBin;
import static dev.stubwright.faults.Samples.createParcel;
import static dev.stubwright.faults.Samples.createWarehouse;
import static dev.stubwright.faults.Samples.orderReport;
import static dev.stubwright.faults.Step.get;
import static dev.stubwright.faults.Step.patch;
import static dev.stubwright.faults.Step.post;
import static dev.stubwright.faults.Step.put;

import java.util.List;
import java.util.function.UnaryOperator;

/** Response headers that are missing or wrong. */
final class HeaderFaults {

    private static final String RATE_LIMIT = "X-Rate-Limit-Remaining";

    private HeaderFaults() {}

    private static FaultBuilder fault(String id, String line) {
        return fault(id, line, RESPONSE_HEADER);
    }

    private static FaultBuilder fault(String id, String line, Check check) {
        return new FaultBuilder(FaultClass.HEADERS, id, line, check);
    }

    static List<Fault> all() {
        return List.of(
                fault("location-missing", "A new warehouse is answered without `Location`")
                        .on("createWarehouse")
                        .answered(201)
                        .answers(answer -> answer.withoutHeader("Location"))
                        .shownBy(createWarehouse(Samples::asItIs)),
                fault("etag-missing-after-patch", "PATCH of a warehouse is answered without `ETag`")
                        .on("updateWarehouse")
                        .answered(200)
                        .answers(answer -> answer.withoutHeader("ETag"))
                        .shownBy(patch(Samples.WAREHOUSE, "{'capacity':5}")),
                fault("etag-missing-in-304", "The 304 of a warehouse lacks `ETag`")
                        .on("getWarehouse")
                        .answered(304)
                        .answers(answer -> answer.withoutHeader("ETag"))
                        .shownBy(get(Samples.WAREHOUSE).header("If-None-Match", "*")),
                fault("etag-without-quotes", "PUT of a warehouse answers with an `ETag` without quotes")
                        .on("replaceWarehouse")
                        .answered(200)
                        .answers(answer -> answer.withHeader("ETag", "WH-0001-2"))
                        .shownBy(put(Samples.WAREHOUSE, Samples.warehouse())),
                fault(
                                "rate-limit-missing",
                                "The list of warehouses lacks `X-Rate-Limit-Remaining` when it is filtered by `q`")
                        .on("listWarehouses")
                        .when(request -> !request.queryParameter("q").isEmpty())
                        .answered(200)
                        .answers(answer -> answer.withoutHeader(RATE_LIMIT))
                        .shownBy(get("/warehouses?q=a")),
                fault("rate-limit-negative", "`X-Rate-Limit-Remaining` is negative for the second reading of a parcel")
                        .on("getParcel")
                        .where(visit -> visit.number() > 1)
                        .answered(200)
                        .answers(answer -> answer.withHeader(RATE_LIMIT, "-1"))
                        .shownBy(get(Samples.DOCUMENT_PARCEL), get(Samples.DOCUMENT_PARCEL)),
                fault("rate-limit-as-text", "`X-Rate-Limit-Remaining` of a dispatched parcel is no number")
                        .on("dispatchParcel")
                        .answered(200)
                        .answers(answer -> answer.withHeader(RATE_LIMIT, "unlimited"))
                        .shownBy(post(Samples.DOCUMENT_PARCEL + "/dispatch")),
                fault(
                                "retry-after-as-date",
                                "`Retry-After` of an ordered report is a date, where seconds are documented")
                        .on("orderReport")
                        .answered(202)
                        .answers(answer -> answer.withHeader("Retry-After", "Mon, 05 Jan 2026 08:00:00 GMT"))
                        .shownBy(orderReport(Samples::asItIs)),
                fault("link-malformed", "`Link` of parcels lacks its angle brackets")
                        .on("listParcels")
                        .answeredAs(answer -> answer.headers.first("Link").isPresent())
                        .answers(answer -> answer.withHeader("Link", "/parcels?cursor=c3; rel=\"next\""))
                        .shownBy(get("/parcels")),
                fault("request-id-missing-in-404", "The 404 of a bin lacks `X-Request-Id`")
                        .on("getBin")
                        .answered(404)
                        .answers(answer -> answer.withoutHeader("X-Request-Id"))
                        .shownBy(get(Samples.WAREHOUSE + "/bins/99")),
                fault("request-id-no-uuid-in-422", "`X-Request-Id` of a refused bin is no UUID")
                        .on("createBin")
                        .answered(422)
                        .answers(answer -> answer.withHeader("X-Request-Id", "17"))
                        .shownBy(createBin(body -> body.put("volumeLitres", 0))),
                fault("redirect-without-location", "The 302 of a label lacks `Location`")
                        .on("getLabel")
                        .answered(302)
                        .answers(answer -> answer.withoutHeader("Location"))
                        .shownBy(get(Samples.DOCUMENT_PARCEL + "/label").header("Accept", "*/*")),
                fault(
                                "location-of-other-path",
                                "`Location` of a new warehouse is below /warehouse instead of /warehouses",
                                LOCATION)
                        .on("createWarehouse")
                        .answered(201)
                        .answers(answer -> located(answer, location -> location.replace("warehouses", "warehouse")))
                        .shownBy(createWarehouse(Samples::asItIs)),
                fault("location-of-list", "`Location` of a new bin is that of the list", LOCATION)
                        .on("createBin")
                        .answered(201)
                        .answers(
                                answer -> located(answer, location -> location.substring(0, location.lastIndexOf('/'))))
                        .shownBy(createBin(Samples::asItIs)),
                fault("location-of-another", "`Location` of a new parcel leads to another parcel", LOCATION)
                        .on("createParcel")
                        .answered(201)
                        .answers(answer -> answer.withHeader("Location", Samples.DOCUMENT_PARCEL))
                        .shownBy(createParcel(Samples::asItIs)),
                fault(
                                "location-of-nothing",
                                "`Location` of an ordered report leads to one that does not exist",
                                LOCATION)
                        .on("orderReport")
                        .answered(202)
                        .answers(answer ->
                                answer.withHeader("Location", "/reports/00000000-0000-4000-8000-000000000000"))
                        .shownBy(orderReport(Samples::asItIs)),
                fault(
                                "location-of-inner-host",
                                "`Location` of a booked pickup names a host that only the server knows",
                                LOCATION)
                        .on("bookPickup")
                        .answered(201)
                        .answers(answer -> located(answer, location -> "http://depot-backend.invalid" + location))
                        .shownBy(bookPickup()));
    }

    private static Answer located(Answer answer, UnaryOperator<String> change) {
        return answer.withHeader(
                "Location", change.apply(answer.headers.first("Location").orElse("")));
    }
}
