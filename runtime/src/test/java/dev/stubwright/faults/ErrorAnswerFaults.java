package dev.stubwright.faults;

import static dev.stubwright.faults.Check.BODY;
import static dev.stubwright.faults.Check.CONTENT_TYPE;
import static dev.stubwright.faults.Check.STACK_TRACE;
import static dev.stubwright.faults.Conditions.objectAt;
import static dev.stubwright.faults.Samples.createBin;
import static dev.stubwright.faults.Samples.createParcel;
import static dev.stubwright.faults.Samples.createWarehouse;
import static dev.stubwright.faults.Samples.orderReport;
import static dev.stubwright.faults.Step.delete;
import static dev.stubwright.faults.Step.get;
import static dev.stubwright.faults.Step.patch;
import static dev.stubwright.faults.Step.post;
import static dev.stubwright.faults.Step.put;

import java.util.List;

/** Answers of 4xx that are not as documented. */
final class ErrorAnswerFaults {

    private static final String TRACE = """
            java.lang.NullPointerException: Cannot invoke "String.length()" because "name" is null
            \tat com.example.depot.ParcelService.validate(ParcelService.java:118)
            \tat com.example.depot.ParcelController.create(ParcelController.java:42)
            \tat java.base/java.lang.Thread.run(Thread.java:840)
            """;

    private ErrorAnswerFaults() {}

    private static FaultBuilder fault(String id, String line, Check check) {
        return new FaultBuilder(FaultClass.ERROR_ANSWERS, id, line, check);
    }

    static List<Fault> all() {
        return List.of(
                fault("missing-parcel-in-html", "The 404 of a parcel is an HTML page", CONTENT_TYPE)
                        .on("getParcel")
                        .answered(404)
                        .answers(answer -> answer.withHeader("Content-Type", "text/html")
                                .withBody("<html><body><h1>404 Not Found</h1></body></html>"))
                        .shownBy(get(Samples.UNKNOWN_PARCEL)),
                fault("error-without-content-type", "The 404 of a warehouse has no `Content-Type`", CONTENT_TYPE)
                        .on("getWarehouse")
                        .answered(404)
                        .answers(answer -> answer.withoutHeader("Content-Type"))
                        .shownBy(get("/warehouses/WH-9999")),
                fault(
                                "plain-json-error",
                                "A refused report is application/json instead of application/problem+json",
                                CONTENT_TYPE)
                        .on("orderReport")
                        .answered(422)
                        .answers(answer -> answer.withHeader("Content-Type", Answer.JSON))
                        .shownBy(orderReport(body -> body.put("type", "x"))),
                fault("empty-unauthorized", "The 401 of the list of parcels has no body", CONTENT_TYPE)
                        .on("listParcels")
                        .answered(401)
                        .answers(answer -> answer.withBody("").withoutHeader("Content-Type"))
                        .shownBy(get("/parcels").without("Authorization")),
                fault("problem-lacks-status", "The 400 of a wrong `limit` lacks `status`", BODY)
                        .on("listWarehouses")
                        .answered(400)
                        .answersJson(body -> body.remove("status"))
                        .shownBy(get("/warehouses?limit=0")),
                fault("problem-status-as-text", "`status` in the 409 of a bin is a text", BODY)
                        .on("createBin")
                        .answered(409)
                        .answersJson(body -> body.put("status", "409"))
                        .shownBy(createBin(body -> body.put("label", "A01"))),
                fault("error-of-other-form", "The 409 of an illegal delivery is of another form than documented", BODY)
                        .on("deliverParcel")
                        .answered(409)
                        .answers(answer -> answer.withBody("{\"error\":\"conflict\"}"))
                        .shownBy(post(Samples.DOCUMENT_PARCEL + "/deliver")),
                fault("second-violation-lacks-message", "In a 422 with two violations the second lacks `message`", BODY)
                        .on("createWarehouse")
                        .answeredAs(answer -> answer.status == 422
                                && answer.json().path("errors").size() > 1)
                        .answersJson(body -> objectAt(body, "/errors/1").remove("message"))
                        .shownBy(createWarehouse(body -> body.put("capacity", 0).put("region", "x"))),
                fault("violation-pointer-as-path", "The pointers in the 422 of PATCH are written with dots", BODY)
                        .on("updateWarehouse")
                        .answered(422)
                        .answersJson(body -> objectAt(body, "/errors/0").put("pointer", "$.capacity"))
                        .shownBy(patch(Samples.WAREHOUSE, "{'capacity':0}")),
                fault("problem-with-other-fields", "The 412 has a field that the schema forbids", BODY)
                        .on("deleteWarehouse")
                        .answered(412)
                        .answersJson(body -> body.put("code", 17))
                        .shownBy(delete(Samples.EMPTY_WAREHOUSE).header("If-Match", "\"old\"")),
                fault("empty-problem-title", "The 415 of a parcel has an empty `title`", BODY)
                        .on("createParcel")
                        .answered(415)
                        .answersJson(body -> body.put("title", ""))
                        .shownBy(createParcel(Samples::asItIs).header("Content-Type", "text/plain")),
                fault("problem-status-zero", "`status` in the 406 of a pickup is 0", BODY)
                        .on("getPickup")
                        .answered(406)
                        .answersJson(body -> body.put("status", 0))
                        .shownBy(get(Samples.PICKUP).header("Accept", "image/png")),
                fault("problem-null-title", "The 404 of a second cancellation has a null `title`", BODY)
                        .on("cancelPickup")
                        .answered(404)
                        .answersJson(body -> body.putNull("title"))
                        .shownBy(delete(Samples.PICKUP), delete(Samples.PICKUP)),
                fault("problem-status-differs", "`status` in the 404 of a report is 400", BODY)
                        .on("getReport")
                        .answered(404)
                        .answersJson(body -> body.put("status", 400))
                        .notShownByDocument()
                        .shownBy(get(Samples.NEW_REPORT)),
                fault("trace-for-malformed-json", "The 400 for malformed JSON holds a stack trace", STACK_TRACE)
                        .on("createParcel")
                        .when(request -> request.body.length > 0)
                        .answered(400)
                        .answersJson(body -> body.put("detail", TRACE))
                        .shownBy(createParcel(Samples::asItIs).body(Answer.JSON, "{")),
                fault("trace-for-missing-bin", "The 404 of a bin holds a stack trace", STACK_TRACE)
                        .on("getBin")
                        .answered(404)
                        .answersJson(body -> body.put("detail", TRACE))
                        .shownBy(get(Samples.WAREHOUSE + "/bins/99")),
                fault("trace-for-wrong-type", "The 422 of a PUT holds a stack trace of Python", STACK_TRACE)
                        .on("replaceWarehouse")
                        .answered(422)
                        .answersJson(body -> body.put("detail", """
                                Traceback (most recent call last):
                                  File "/srv/depot/app.py", line 31, in replace
                                    capacity = int(body["capacity"])
                                ValueError: invalid literal for int() with base 10: 'x'
                                """))
                        .shownBy(put(Samples.WAREHOUSE, Json.object("{'name':'A','region':'east','capacity':'x'}"))),
                fault("trace-for-conflict", "The 409 of an illegal dispatch holds a stack trace", STACK_TRACE)
                        .on("dispatchParcel")
                        .answered(409)
                        .answersJson(body -> body.put("detail", TRACE))
                        .shownBy(post(Samples.DELIVERED_PARCEL + "/dispatch")));
    }
}
