package dev.stubwright.faults;

import static dev.stubwright.faults.Samples.createParcel;
import static dev.stubwright.faults.Step.get;
import static dev.stubwright.faults.Step.patch;
import static dev.stubwright.faults.Step.post;
import static dev.stubwright.faults.Step.put;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Successful answers whose {@code Content-Type} is missing, undocumented, malformed or untrue. */
final class MediaTypeFaults {

    private static final String CONTENT_TYPE = "Content-Type";

    private MediaTypeFaults() {}

    private static FaultBuilder fault(String id, String line) {
        return new FaultBuilder(FaultClass.HEADERS, id, line, Check.CONTENT_TYPE);
    }

    static List<Fault> all() {
        return List.of(
                fault("content-type-missing", "The list of bins has no `Content-Type`")
                        .on("listBins")
                        .answered(200)
                        .answers(answer -> answer.withoutHeader(CONTENT_TYPE))
                        .shownBy(get(Samples.WAREHOUSE + "/bins")),
                fault("content-type-html", "A report is text/html, but JSON")
                        .on("getReport")
                        .answered(200)
                        .answers(answer -> answer.withHeader(CONTENT_TYPE, "text/html"))
                        .shownBy(get(Samples.REPORT)),
                fault("content-type-malformed", "`Content-Type` of a pickup is `json`")
                        .on("getPickup")
                        .answered(200)
                        .answers(answer -> answer.withHeader(CONTENT_TYPE, "json"))
                        .shownBy(get(Samples.PICKUP)),
                fault("content-type-of-label", "A label is application/octet-stream instead of text/plain")
                        .on("getLabel")
                        .answered(200)
                        .answers(answer -> answer.withHeader(CONTENT_TYPE, "application/octet-stream"))
                        .shownBy(get(Samples.DOCUMENT_PARCEL + "/label?inline=true")
                                .header("Accept", "text/plain")),
                fault("content-type-of-filtered-list", "Parcels filtered by `status` are application/vnd.depot+json")
                        .on("listParcels")
                        .when(request -> !request.queryParameter("status").isEmpty())
                        .answered(200)
                        .answers(answer -> answer.withHeader(CONTENT_TYPE, "application/vnd.depot+json"))
                        .shownBy(get("/parcels?status=received")),
                fault("charset-untrue", "`Content-Type` of a replaced warehouse says UTF-16, the body is UTF-8")
                        .on("replaceWarehouse")
                        .answered(200)
                        .answers(answer -> answer.withHeader(CONTENT_TYPE, "application/json; charset=utf-16"))
                        .shownBy(put(Samples.WAREHOUSE, Samples.warehouse())),
                fault("latin-1-body", "A new parcel with letters outside of ASCII is answered in ISO 8859-1")
                        .on("createParcel")
                        .answered(201)
                        .answers(answer -> answer.withBody(
                                new String(answer.body, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1)))
                        .shownBy(createParcel(Samples.parcel())),
                fault("body-cut-off", "The answer of PATCH of a parcel ends before its last brace")
                        .on("updateParcel")
                        .answered(200)
                        .answers(answer -> answer.withBody(Arrays.copyOf(answer.body, answer.body.length - 1)))
                        .shownBy(patch(Samples.DOCUMENT_PARCEL, "{'insured':true}")),
                fault("body-missing", "A delivered parcel is answered with 200 and no body")
                        .on("deliverParcel")
                        .answered(200)
                        .answers(answer -> answer.withBody("").withoutHeader(CONTENT_TYPE))
                        .shownBy(post(Samples.DISPATCHED_PARCEL + "/deliver")));
    }
}
