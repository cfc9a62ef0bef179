package dev.stubwright.faults;

import static dev.stubwright.faults.Check.ALLOW;
import static dev.stubwright.faults.Check.CONDITIONAL;
import static dev.stubwright.faults.Check.HEAD;
import static dev.stubwright.faults.Check.NOT_ACCEPTABLE;
import static dev.stubwright.faults.Check.NO_CONTENT;
import static dev.stubwright.faults.Check.RESPONSE_TIME;
import static dev.stubwright.faults.Check.UNSUPPORTED_METHOD;
import static dev.stubwright.faults.Conditions.bodyIs;
import static dev.stubwright.faults.Conditions.hasHeader;
import static dev.stubwright.faults.Conditions.methodIs;
import static dev.stubwright.faults.Conditions.queryIs;
import static dev.stubwright.faults.Samples.bookPickup;
import static dev.stubwright.faults.Samples.createParcel;
import static dev.stubwright.faults.Step.delete;
import static dev.stubwright.faults.Step.get;
import static dev.stubwright.faults.Step.patch;
import static dev.stubwright.faults.Step.put;
import static dev.stubwright.faults.Step.request;

import java.util.List;

/** Methods, negotiation and conditions that HTTP wants otherwise. */
final class ProtocolFaults {

    /** How long a slow answer takes at least, in milliseconds. */
    static final long SLOW = 600;

    private ProtocolFaults() {}

    private static FaultBuilder fault(String id, String line, Check check) {
        return new FaultBuilder(FaultClass.PROTOCOL, id, line, check);
    }

    static List<Fault> all() {
        return List.of(
                fault(
                                "undeclared-delete-works",
                                "DELETE of all parcels, which is not declared, gives 204",
                                UNSUPPORTED_METHOD)
                        .when(methodIs("DELETE", "/parcels"))
                        .answers(answer -> Answer.empty(204))
                        .shownBy(delete("/parcels")),
                fault(
                                "undeclared-put-is-404",
                                "PUT of a parcel, which is not declared, gives 404 instead of 405",
                                UNSUPPORTED_METHOD)
                        .when(methodIs("PUT", "/parcels/[^/]+"))
                        .answers(answer -> Problem.of(404, "not found").answer())
                        .shownBy(put(Samples.DOCUMENT_PARCEL, Samples.parcel())),
                fault("trace-echoes", "TRACE gives back the request", UNSUPPORTED_METHOD)
                        .when(methodIs("TRACE", "/health"))
                        .twists(visit -> Answer.empty(200)
                                .withHeader("Content-Type", "message/http")
                                .withBody("TRACE /health HTTP/1.1\r\n"))
                        .shownBy(request("TRACE", "/health")),
                fault("allow-missing", "The 405 of reports lacks `Allow`", UNSUPPORTED_METHOD)
                        .when(request -> request.path.startsWith("/reports"))
                        .answered(405)
                        .answers(answer -> answer.withoutHeader("Allow"))
                        .shownBy(delete(Samples.REPORT)),
                fault("unknown-method-is-get", "A method that nobody knows lists the bins", UNSUPPORTED_METHOD)
                        .when(request -> request.path.endsWith("/bins") && !request.method.matches("[A-Z]{3,7}"))
                        .sees(request -> request.withMethod("GET"))
                        .shownBy(request("STOCKTAKE", Samples.WAREHOUSE + "/bins")),
                fault("options-lacks-patch", "OPTIONS of a warehouse does not allow PATCH", ALLOW)
                        .when(methodIs("OPTIONS", "/warehouses/[^/]+"))
                        .answers(answer -> answer.withHeader("Allow", "DELETE, GET, HEAD, OPTIONS, PUT"))
                        .shownBy(request("OPTIONS", Samples.WAREHOUSE)),
                fault("options-has-undeclared", "OPTIONS of pickups allows GET, which is not declared", ALLOW)
                        .when(methodIs("OPTIONS", "/pickups"))
                        .answers(answer -> answer.withHeader("Allow", "GET, OPTIONS, POST"))
                        .shownBy(request("OPTIONS", "/pickups")),
                fault("allow-of-405-wrong", "The 405 of a label allows POST instead of GET", ALLOW)
                        .when(request -> request.path.endsWith("/label"))
                        .answered(405)
                        .answers(answer -> answer.withHeader("Allow", "OPTIONS, POST"))
                        .shownBy(delete(Samples.DOCUMENT_PARCEL + "/label")),
                fault("head-lacks-rate-limit", "HEAD of a warehouse lacks the `X-Rate-Limit-Remaining` of GET", HEAD)
                        .on("headWarehouse")
                        .answers(answer -> answer.withoutHeader("X-Rate-Limit-Remaining"))
                        .shownBy(request("HEAD", Samples.WAREHOUSE)),
                fault("head-finds-all", "HEAD of a warehouse that does not exist gives 200", HEAD)
                        .on("headWarehouse")
                        .twists(visit -> {
                            Answer answer = visit.proceed();
                            return answer.status == 404
                                    ? visit.proceed(visit.request().withPath(Samples.WAREHOUSE))
                                    : answer;
                        })
                        .shownBy(request("HEAD", "/warehouses/WH-9999")),
                fault("head-has-other-etag", "HEAD of a warehouse has another `ETag` than GET", HEAD)
                        .on("headWarehouse")
                        .answered(200)
                        .answers(answer -> answer.withHeader("ETag", "\"head\""))
                        .shownBy(request("HEAD", Samples.WAREHOUSE)),
                fault("accept-ignored-for-parcel", "A parcel is JSON even if only XML is accepted", NOT_ACCEPTABLE)
                        .on("getParcel")
                        .sees(request -> request.withoutHeader("Accept"))
                        .shownBy(get(Samples.DOCUMENT_PARCEL).header("Accept", "application/xml")),
                fault("accept-ignored-for-label", "A label is text even if only images are accepted", NOT_ACCEPTABLE)
                        .on("getLabel")
                        .sees(request -> request.withoutHeader("Accept"))
                        .shownBy(get(Samples.DOCUMENT_PARCEL + "/label?inline=true")
                                .header("Accept", "image/png")),
                fault(
                                "accept-ignored-for-creation",
                                "A new warehouse is JSON even if only HTML is accepted",
                                NOT_ACCEPTABLE)
                        .on("createWarehouse")
                        .sees(request -> request.withoutHeader("Accept"))
                        .shownBy(Samples.createWarehouse(Samples::asItIs).header("Accept", "text/html")),
                fault("if-none-match-ignored", "`If-None-Match` with the `ETag` of a warehouse gives 200", CONDITIONAL)
                        .on("getWarehouse")
                        .sees(request -> request.withoutHeader("If-None-Match"))
                        .shownBy(get(Samples.WAREHOUSE).header("If-None-Match", "\"WH-0001-1\"")),
                fault("stale-patch-works", "PATCH of a warehouse ignores `If-Match`", CONDITIONAL)
                        .on("updateWarehouse")
                        .sees(request -> request.withoutHeader("If-Match"))
                        .shownBy(patch(Samples.WAREHOUSE, "{'capacity':5}").header("If-Match", "\"old\"")),
                fault("stale-delete-works", "DELETE of a warehouse ignores `If-Match`", CONDITIONAL)
                        .on("deleteWarehouse")
                        .sees(request -> request.withoutHeader("If-Match"))
                        .shownBy(delete(Samples.EMPTY_WAREHOUSE).header("If-Match", "\"old\"")),
                fault("current-put-refused", "PUT of a warehouse with its `ETag` in `If-Match` gives 412", CONDITIONAL)
                        .on("replaceWarehouse")
                        .when(hasHeader("If-Match"))
                        .sees(request -> request.withHeader("If-Match", "\"other\""))
                        .shownBy(put(Samples.WAREHOUSE, Samples.warehouse()).header("If-Match", "\"WH-0001-1\"")),
                fault("body-after-deleting-parcel", "The 204 of a deleted parcel has a body", NO_CONTENT)
                        .on("deleteParcel")
                        .answered(204)
                        .answers(answer -> Answer.json(204, Json.object("{'deleted':true}")))
                        .shownBy(createParcel(Samples::asItIs), delete(Samples.NEW_PARCEL)),
                fault("body-after-deleting-bin", "The 204 of a deleted bin has a body of one line", NO_CONTENT)
                        .on("deleteBin")
                        .answered(204)
                        .answers(answer -> Answer.text(204, "ok"))
                        .shownBy(delete(Samples.WAREHOUSE + "/bins/1")),
                fault("body-after-cancelling", "The 204 of a cancelled pickup has a body", NO_CONTENT)
                        .on("cancelPickup")
                        .answered(204)
                        .answers(answer -> Answer.json(204, Json.object("{}")))
                        .shownBy(bookPickup(), delete(Samples.NEW_PICKUP)),
                slow("slow-sort", "Sorting warehouses by capacity takes long")
                        .on("listWarehouses")
                        .when(queryIs("sort", "capacity"))
                        .answers(ProtocolFaults::late)
                        .shownBy(get("/warehouses?sort=capacity")),
                slow("slow-goods", "Registering goods takes long")
                        .on("createParcel")
                        .when(bodyIs("/contents/kind", "goods"))
                        .answers(ProtocolFaults::late)
                        .shownBy(createParcel(Samples.goodsParcel())),
                slow("slow-error", "A pickup that does not exist takes long")
                        .on("getPickup")
                        .answered(404)
                        .answers(ProtocolFaults::late)
                        .shownBy(get("/pickups/pkffffff")));
    }

    private static FaultBuilder slow(String id, String line) {
        return fault(id, line, RESPONSE_TIME).notShownByDocument();
    }

    private static Answer late(Answer answer) {
        try {
            Thread.sleep(SLOW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }
}
