package dev.stubwright.faults;

import static dev.stubwright.faults.Conditions.objectAt;
import static dev.stubwright.faults.Samples.changed;
import static dev.stubwright.faults.Samples.createBin;
import static dev.stubwright.faults.Samples.createFullWarehouse;
import static dev.stubwright.faults.Samples.createParcel;
import static dev.stubwright.faults.Samples.createWarehouse;
import static dev.stubwright.faults.Samples.orderReport;
import static dev.stubwright.faults.Step.delete;
import static dev.stubwright.faults.Step.get;
import static dev.stubwright.faults.Step.patch;
import static dev.stubwright.faults.Step.post;
import static dev.stubwright.faults.Step.put;
import static dev.stubwright.faults.Step.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceTests {

    private static final Client CLIENT = new Client();
    private static final ResponseValidator VALIDATOR = new ResponseValidator();

    @ParameterizedTest
    @MethodSource({"reading", "writing", "negotiating"})
    void answers_as_documented(int status, Step step) {
        try (FaultyServer server = FaultyServer.start()) {
            Client.Received received = CLIENT.send(server.url(), step);
            assertThat(received.status()).isEqualTo(status);
            assertThat(VALIDATOR.problems(step.request(), received)).isEmpty();
        }
    }

    static Stream<Arguments> reading() {
        return Stream.of(
                row(200, get("/health").without("Authorization")),
                row(200, get("/warehouses")),
                row(200, get("/warehouses?limit=2&offset=1&sort=-name")),
                row(200, get("/warehouses?limit=50&offset=99999999999999999999&page=7")),
                row(200, get("/warehouses?region=west&q=KIEL&unknown=1&unknown=2")),
                row(400, get("/warehouses?limit=51")),
                row(400, get("/warehouses?limit=0")),
                row(400, get("/warehouses?limit=")),
                row(400, get("/warehouses?limit=1.5")),
                row(400, get("/warehouses?limit=1&limit=1")),
                row(400, get("/warehouses?region=centre")),
                row(400, get("/warehouses?q=")),
                row(200, get(Samples.WAREHOUSE)),
                row(200, get(Samples.EMPTY_WAREHOUSE)),
                row(404, get("/warehouses/WH-9999")),
                row(400, get("/warehouses/WH-1")),
                row(400, get("/warehouses/WH-0001%0A")),
                row(404, get("/warehouses/")),
                row(404, get("/nothing")),
                row(200, request("HEAD", Samples.WAREHOUSE)),
                row(404, request("HEAD", "/warehouses/WH-9999")),
                row(200, get(Samples.WAREHOUSE + "/bins")),
                row(404, get("/warehouses/WH-9999/bins")),
                row(200, get(Samples.WAREHOUSE + "/bins/2")),
                row(404, get(Samples.EMPTY_WAREHOUSE + "/bins/2")),
                row(400, get(Samples.WAREHOUSE + "/bins/0")),
                row(200, get("/parcels")),
                row(200, get("/parcels?limit=10&status=received&minWeightGrams=1&maxWeightGrams=400")),
                row(200, get("/parcels?cursor=c3")),
                row(200, get("/parcels?cursor=c999999")),
                row(400, get("/parcels?cursor=3")),
                row(200, get(Samples.DOCUMENT_PARCEL)),
                row(200, get(Samples.GOODS_PARCEL.replace("9b2f", "9B2F"))),
                row(200, get(Samples.DISPATCHED_PARCEL)),
                row(404, get(Samples.UNKNOWN_PARCEL)),
                row(400, get("/parcels/1")),
                row(200, get(Samples.PICKUP)),
                row(200, get(Samples.REPORT).header("Cookie", "a=b; lang=pl")),
                row(400, get(Samples.REPORT).header("Cookie", "lang=fr")),
                row(302, get(Samples.DOCUMENT_PARCEL + "/label").header("Accept", "*/*")),
                row(200, get(Samples.DOCUMENT_PARCEL + "/label?inline=true").header("Accept", "text/*")),
                row(400, get(Samples.DOCUMENT_PARCEL + "/label?inline=yes").header("Accept", "*/*")));
    }

    static Stream<Arguments> writing() {
        return Stream.of(
                row(201, createWarehouse(Samples::asItIs)),
                row(201, createFullWarehouse()),
                row(201, createWarehouse(body -> body.put("id", 7).put("createdAt", "ignored"))),
                row(201, createWarehouse(body -> body.put("capacity", 99_999).putNull("website"))),
                row(201, createWarehouse(body -> body.put("name", "😀".repeat(60)))),
                row(422, createWarehouse(body -> body.put("name", "😀".repeat(61)))),
                row(422, createWarehouse(body -> body.put("capacity", 1.5))),
                row(422, createWarehouse(body -> body.put("contactEmail", "a@"))),
                row(422, createWarehouse(body -> body.put("tags", "cold"))),
                row(422, createWarehouse(body -> body.remove("region"))),
                row(422, post("/warehouses").body(Answer.JSON, "null")),
                row(400, post("/warehouses").body(Answer.JSON, "{\"name\":")),
                row(400, post("/warehouses")),
                row(400, post("/warehouses").bytes(Answer.JSON, "{}".getBytes(StandardCharsets.UTF_16))),
                row(200, put(Samples.WAREHOUSE, Samples.fullWarehouse())),
                row(200, put(Samples.WAREHOUSE, Samples.warehouse()).header("If-Match", "\"a\", \"WH-0001-1\"")),
                row(412, put(Samples.WAREHOUSE, Samples.warehouse()).header("If-Match", "W/\"WH-0001-1\"")),
                row(404, put("/warehouses/WH-9999", Samples.warehouse())),
                row(200, patch(Samples.WAREHOUSE, "{'website':null}")),
                row(422, patch(Samples.WAREHOUSE, "{'name':null}")),
                row(204, delete(Samples.EMPTY_WAREHOUSE)),
                row(409, delete(Samples.WAREHOUSE)),
                row(412, delete(Samples.EMPTY_WAREHOUSE).header("If-Match", "\"a\"")),
                row(201, createBin(Samples::asItIs)),
                row(201, createBin(body -> body.remove("shelves"))),
                row(409, createBin(body -> body.put("label", "A01"))),
                row(422, createBin(body -> objectAt(body, "/shelves/1").put("level", 10))),
                row(204, delete(Samples.WAREHOUSE + "/bins/3")),
                row(201, createParcel(Samples::asItIs)),
                row(201, createParcel(Samples.goodsParcel())),
                row(201, createParcel(Samples.perishableParcel())),
                row(400, createParcel(Samples::asItIs).without("X-Station")),
                row(422, createParcel(body -> body.put("customerNumber", new BigInteger("9223372036854775808")))),
                row(422, createParcel(body -> objectAt(body, "/contents").put("kind", "goods"))),
                row(422, createParcel(changed(Samples.goodsParcel(), body -> objectAt(body, "/contents/lines/1")
                        .remove("sku")))),
                row(200, patch(Samples.DOCUMENT_PARCEL, "{'note':'new','attributes':{'a':'b'}}")),
                row(200, patch(Samples.GOODS_PARCEL, "{'insured':false}").header("Content-Type", Answer.JSON)),
                row(422, patch(Samples.DOCUMENT_PARCEL, "{'status':'delivered'}")),
                row(204, delete(Samples.DELIVERED_PARCEL)),
                row(200, post(Samples.DOCUMENT_PARCEL + "/dispatch")),
                row(409, post(Samples.DISPATCHED_PARCEL + "/dispatch")),
                row(200, post(Samples.DISPATCHED_PARCEL + "/deliver")),
                row(409, post(Samples.DOCUMENT_PARCEL + "/deliver")),
                row(201, Samples.bookPickup()),
                row(201, Samples.bookPickup("parcels=20")),
                row(422, Samples.bookPickup("parcels=many")),
                row(422, Samples.bookPickup("slot=morning")),
                row(400, post("/pickups").form("name=%ZZ")),
                row(204, delete(Samples.PICKUP)),
                row(202, orderReport(Samples::asItIs)),
                row(422, orderReport(body -> body.putNull("from"))));
    }

    static Stream<Arguments> negotiating() {
        return Stream.of(
                row(401, get("/parcels").without("Authorization")),
                row(401, get("/parcels").header("Authorization", "Bearer wrong")),
                row(
                        401,
                        get("/parcels")
                                .header("X-Api-Key", FaultyServer.API_KEY)
                                .without("Authorization")),
                row(200, get("/parcels").header("Authorization", "bearer " + FaultyServer.TOKEN)),
                row(
                        202,
                        orderReport(Samples::asItIs)
                                .header("X-Api-Key", FaultyServer.API_KEY)
                                .without("Authorization")),
                row(401, orderReport(Samples::asItIs).without("Authorization")),
                row(406, get("/parcels").header("Accept", "text/html, application/json;q=0")),
                row(200, get("/parcels").header("Accept", "text/html, */*;q=0.1")),
                row(200, get("/parcels").without("Accept")),
                row(415, createBin(Samples::asItIs).header("Content-Type", "text/plain")),
                row(415, createBin(Samples::asItIs).without("Content-Type")),
                row(415, createBin(Samples::asItIs).header("Content-Type", "application/json; charset=iso-8859-1")),
                row(201, createBin(Samples::asItIs).header("Content-Type", "Application/JSON;charset=\"UTF-8\"")),
                row(
                        415,
                        put(Samples.WAREHOUSE, Samples.warehouse())
                                .header("Content-Type", "application/merge-patch+json")),
                row(304, get(Samples.WAREHOUSE).header("If-None-Match", "W/\"WH-0001-1\"")),
                row(304, request("HEAD", Samples.WAREHOUSE).header("If-None-Match", "*")),
                row(200, get(Samples.WAREHOUSE).header("If-None-Match", "\"other\"")),
                row(405, request("TRACE", "/health")),
                row(405, request("STOCKTAKE", "/parcels")),
                row(405, delete("/parcels")),
                row(405, request("HEAD", "/parcels")),
                row(204, request("OPTIONS", "/parcels").without("Authorization")));
    }

    @Test
    void allows_the_declared_methods() {
        try (FaultyServer server = FaultyServer.start()) {
            assertThat(CLIENT.send(server.url(), request("OPTIONS", Samples.WAREHOUSE))
                            .header("Allow"))
                    .isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
            assertThat(CLIENT.send(server.url(), delete("/pickups")).header("Allow"))
                    .isEqualTo("OPTIONS, POST");
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void keeps_all_digits_and_letters() {
        String rate = "0.12345678901234567891234567890";
        String sent = Samples.parcel().toString().replaceFirst("\\{", "{\"insuranceRate\":" + rate + ",");
        try (FaultyServer server = FaultyServer.start()) {
            CLIENT.send(server.url(), createParcel(Samples::asItIs).body(Answer.JSON, sent));
            Client.Received read = CLIENT.send(server.url(), get(Samples.NEW_PARCEL));
            assertThat(read.text()).contains("\"insuranceRate\":" + rate).contains("Zoë Åkesson");
        }
    }

    @Test
    void pages_are_complete_and_disjoint() {
        try (FaultyServer server = FaultyServer.start()) {
            StringBuilder references = new StringBuilder();
            String next = "c0";
            while (!next.equals("null")) {
                JsonNode page = json(CLIENT.send(server.url(), get("/parcels?limit=2&cursor=" + next)));
                page.path("items")
                        .forEach(
                                item -> references.append(item.path("reference").asText(), 9, 10));
                next = page.path("next").asText();
            }
            assertThat(references).hasToString("12345");
        }
    }

    @Test
    void a_resource_lives_until_it_is_deleted() {
        try (FaultyServer server = FaultyServer.start()) {
            String at = CLIENT.send(server.url(), createFullWarehouse()).header("Location");
            assertThat(json(CLIENT.send(server.url(), get("/warehouses")))
                            .path("total")
                            .asInt())
                    .isEqualTo(4);
            CLIENT.send(server.url(), patch(at, "{'capacity':5}"));
            JsonNode patched = json(CLIENT.send(server.url(), get(at)));
            assertThat(patched.path("capacity").asInt()).isEqualTo(5);
            assertThat(patched.path("name").asText()).isEqualTo("Łódź Nord");
            assertThat(patched.has("alarmCode")).isFalse();
            CLIENT.send(server.url(), put(at, Samples.warehouse()));
            JsonNode replaced = json(CLIENT.send(server.url(), get(at)));
            assertThat(replaced.has("openingHours")).isFalse();
            assertThat(replaced.path("dockCount").asInt()).isEqualTo(2);
            assertThat(replaced.path("createdAt")).isEqualTo(patched.path("createdAt"));
            assertThat(Stream.of(delete(at), delete(at), get(at))
                            .map(step -> CLIENT.send(server.url(), step).status()))
                    .isEqualTo(List.of(204, 404, 404));
        }
    }

    private static JsonNode json(Client.Received received) {
        return received.answer().json();
    }

    private static Arguments row(int status, Step step) {
        return Arguments.of(status, step);
    }
}
