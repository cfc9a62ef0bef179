package dev.stubwright.faults;

import static dev.stubwright.faults.Conditions.bodyIs;
import static dev.stubwright.faults.Conditions.query;
import static dev.stubwright.faults.Samples.bookPickup;
import static dev.stubwright.faults.Samples.createBin;
import static dev.stubwright.faults.Samples.createParcel;
import static dev.stubwright.faults.Samples.orderReport;
import static dev.stubwright.faults.Step.delete;
import static dev.stubwright.faults.Step.get;
import static dev.stubwright.faults.Step.post;
import static dev.stubwright.faults.Step.put;

import java.util.List;

/** Statuses that the operation does not document. */
final class WrongStatusFaults {

    private WrongStatusFaults() {}

    private static FaultBuilder fault(String id, String line) {
        return new FaultBuilder(FaultClass.WRONG_STATUS, id, line, Check.STATUS);
    }

    static List<Fault> all() {
        return List.of(
                fault("created-bin-is-200", "A new bin is answered with 200 instead of 201")
                        .on("createBin")
                        .answered(201)
                        .answers(answer -> answer.withStatus(200))
                        .shownBy(createBin(Samples::asItIs)),
                fault("created-goods-are-202", "A new parcel of goods is answered with 202 instead of 201")
                        .on("createParcel")
                        .when(bodyIs("/contents/kind", "goods"))
                        .answered(201)
                        .answers(answer -> answer.withStatus(202))
                        .shownBy(createParcel(Samples.goodsParcel())),
                fault("deleted-warehouse-is-200", "A deleted warehouse is answered with 200 instead of 204")
                        .on("deleteWarehouse")
                        .answered(204)
                        .answers(answer -> answer.withStatus(200))
                        .shownBy(delete(Samples.EMPTY_WAREHOUSE)),
                fault("empty-page-is-204", "A page without parcels is answered with 204 instead of 200")
                        .on("listParcels")
                        .answeredAs(answer -> answer.isSuccess()
                                && answer.json().path("items").isEmpty())
                        .answers(answer -> Answer.empty(204))
                        .shownBy(get("/parcels?minWeightGrams=30001")),
                fault("later-page-is-206", "A page of warehouses that is not the first is answered with 206")
                        .on("listWarehouses")
                        .when(query("offset", offset -> offset.matches("[1-9][0-9]*")))
                        .answered(200)
                        .answers(answer -> answer.withStatus(206))
                        .shownBy(get("/warehouses?offset=1")),
                fault("gone-instead-of-missing", "A parcel that does not exist is 410 instead of 404")
                        .on("getParcel")
                        .answered(404)
                        .answers(answer -> Problem.of(410, "gone").answer())
                        .shownBy(get(Samples.UNKNOWN_PARCEL)),
                fault("redirect-is-301", "The label is answered with 301 instead of 302")
                        .on("getLabel")
                        .answered(302)
                        .answers(answer -> answer.withStatus(301))
                        .shownBy(get(Samples.DOCUMENT_PARCEL + "/label").header("Accept", "*/*")),
                fault("report-is-201", "A report is answered with 201 instead of 202")
                        .on("orderReport")
                        .answered(202)
                        .answers(answer -> answer.withStatus(201))
                        .shownBy(orderReport(Samples::asItIs)),
                fault("conflict-is-423", "An illegal dispatch is answered with 423 instead of 409")
                        .on("dispatchParcel")
                        .answered(409)
                        .answers(answer -> Problem.of(423, "locked").answer())
                        .shownBy(post(Samples.DELIVERED_PARCEL + "/dispatch")),
                fault("second-pickup-is-418", "Every second booking of a pickup is answered with 418")
                        .on("bookPickup")
                        .where(visit -> visit.number() % 2 == 0)
                        .answered(201)
                        .answers(answer -> Problem.of(418, "busy").answer())
                        .shownBy(bookPickup(), bookPickup()),
                fault("stale-put-is-428", "A stale `If-Match` is answered with 428 instead of 412")
                        .on("replaceWarehouse")
                        .answered(412)
                        .answers(answer -> Problem.of(428, "stale").answer())
                        .shownBy(put(Samples.WAREHOUSE, Samples.warehouse()).header("If-Match", "\"old\"")),
                fault("language-is-203", "A report in German is answered with 203 instead of 200")
                        .on("getReport")
                        .when(request ->
                                request.headers.first("Cookie").orElse("").contains("lang=de"))
                        .answered(200)
                        .answers(answer -> answer.withStatus(203))
                        .shownBy(get(Samples.REPORT).header("Cookie", "lang=de")));
    }
}
