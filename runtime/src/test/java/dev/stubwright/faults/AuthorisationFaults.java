package dev.stubwright.faults;

import static dev.stubwright.faults.Check.AUTHENTICATION;
import static dev.stubwright.faults.Check.UNAUTHORIZED_ANSWER;
import static dev.stubwright.faults.Conditions.hasHeader;
import static dev.stubwright.faults.Samples.createParcel;
import static dev.stubwright.faults.Samples.orderReport;
import static dev.stubwright.faults.Step.delete;
import static dev.stubwright.faults.Step.get;
import static dev.stubwright.faults.Step.post;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Operations that work without a valid credential, and wrong answers to who has none. */
final class AuthorisationFaults {

    private static final String AUTHORIZATION = "Authorization";

    private AuthorisationFaults() {}

    private static FaultBuilder fault(String id, String line, Check check) {
        return new FaultBuilder(FaultClass.AUTHORISATION, id, line, check);
    }

    static List<Fault> all() {
        return List.of(
                fault("open-list", "Bins are listed without a credential", AUTHENTICATION)
                        .on("listBins")
                        .when(hasHeader(AUTHORIZATION).negate())
                        .sees(AuthorisationFaults::withToken)
                        .shownBy(get(Samples.WAREHOUSE + "/bins").without(AUTHORIZATION)),
                fault("open-delete", "A pickup is cancelled whatever the credential", AUTHENTICATION)
                        .on("cancelPickup")
                        .sees(AuthorisationFaults::withToken)
                        .shownBy(delete(Samples.PICKUP).without(AUTHORIZATION)),
                fault("any-token-accepted", "A parcel is read with any bearer token", AUTHENTICATION)
                        .on("getParcel")
                        .when(authorization(value -> value.startsWith("bearer ")))
                        .sees(AuthorisationFaults::withToken)
                        .shownBy(get(Samples.DOCUMENT_PARCEL).header(AUTHORIZATION, "Bearer wrong")),
                fault("any-scheme-accepted", "A parcel is registered with any scheme, such as Basic", AUTHENTICATION)
                        .on("createParcel")
                        .when(authorization(value -> !value.isEmpty() && !value.startsWith("bearer")))
                        .sees(AuthorisationFaults::withToken)
                        .shownBy(createParcel(Samples::asItIs).header(AUTHORIZATION, "Basic YTpi")),
                fault(
                                "token-prefix-accepted",
                                "A token of which the end is missing or wrong reads warehouses",
                                AUTHENTICATION)
                        .on("getWarehouse")
                        .when(authorization(value -> value.startsWith("bearer " + FaultyServer.TOKEN.substring(0, 8))))
                        .sees(AuthorisationFaults::withToken)
                        .shownBy(get(Samples.WAREHOUSE).header(AUTHORIZATION, "Bearer " + FaultyServer.TOKEN + "x")),
                fault("empty-token-accepted", "An empty bearer token dispatches parcels", AUTHENTICATION)
                        .on("dispatchParcel")
                        .when(authorization(value -> value.strip().equals("bearer")))
                        .sees(AuthorisationFaults::withToken)
                        .shownBy(post(Samples.DOCUMENT_PARCEL + "/dispatch").header(AUTHORIZATION, "Bearer")),
                fault("any-api-key-accepted", "A report is ordered with any API key", AUTHENTICATION)
                        .on("orderReport")
                        .when(hasHeader("X-Api-Key"))
                        .sees(AuthorisationFaults::withToken)
                        .shownBy(orderReport(Samples::asItIs)
                                .without(AUTHORIZATION)
                                .header("X-Api-Key", "wrong")),
                fault(
                                "api-key-where-undocumented",
                                "The API key also lists parcels, where only a token is documented",
                                AUTHENTICATION)
                        .on("listParcels")
                        .when(request ->
                                request.headers.first("X-Api-Key").orElse("").equals(FaultyServer.API_KEY))
                        .sees(AuthorisationFaults::withToken)
                        .notShownByDocument()
                        .shownBy(get("/parcels").without(AUTHORIZATION).header("X-Api-Key", FaultyServer.API_KEY)),
                fault(
                                "api-key-refused",
                                "The API key, one of two alternatives, does not order reports",
                                Check.POSITIVE_REFUSED)
                        .on("orderReport")
                        .sees(request -> request.withoutHeader("X-Api-Key"))
                        .notShownByDocument()
                        .shownBy(orderReport(Samples::asItIs)
                                .without(AUTHORIZATION)
                                .header("X-Api-Key", FaultyServer.API_KEY)),
                fault("health-needs-token", "The open operation wants a token", UNAUTHORIZED_ANSWER)
                        .on("getHealth")
                        .when(hasHeader(AUTHORIZATION).negate())
                        .answers(answer -> Problem.of(401, "there is no valid credential")
                                .withHeader("WWW-Authenticate", "Bearer")
                                .answer())
                        .shownBy(get("/health").without(AUTHORIZATION)),
                fault("forbidden-for-unauthorized", "Who has no token gets 403 for a bin", UNAUTHORIZED_ANSWER)
                        .on("getBin")
                        .answered(401)
                        .answers(answer -> Problem.of(403, "forbidden").answer())
                        .shownBy(get(Samples.WAREHOUSE + "/bins/1").without(AUTHORIZATION)),
                fault("challenge-missing", "A 401 of the pickups lacks `WWW-Authenticate`", UNAUTHORIZED_ANSWER)
                        .on("getPickup")
                        .answered(401)
                        .answers(answer -> answer.withoutHeader("WWW-Authenticate"))
                        .shownBy(get(Samples.PICKUP).without(AUTHORIZATION)),
                fault("bad-request-for-wrong-token", "Who has a wrong token gets 400 for a report", UNAUTHORIZED_ANSWER)
                        .on("getReport")
                        .when(hasHeader(AUTHORIZATION))
                        .answered(401)
                        .answers(answer -> Problem.of(400, "malformed token").answer())
                        .shownBy(get(Samples.REPORT).header(AUTHORIZATION, "Bearer wrong")));
    }

    private static Request withToken(Request request) {
        return request.withHeader(AUTHORIZATION, "Bearer " + FaultyServer.TOKEN);
    }

    private static Predicate<Request> authorization(Predicate<String> condition) {
        return request ->
                condition.test(request.headers.first(AUTHORIZATION).orElse("").toLowerCase(Locale.ROOT));
    }
}
