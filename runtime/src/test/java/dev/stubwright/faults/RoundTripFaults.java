package dev.stubwright.faults;

import static dev.stubwright.faults.Conditions.objectAt;
import static dev.stubwright.faults.Samples.createFullWarehouse;
import static dev.stubwright.faults.Samples.createParcel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Values that are stored in another form than they were sent. */
final class RoundTripFaults {

    private RoundTripFaults() {}

    private static FaultBuilder fault(String id, String line) {
        return new FaultBuilder(FaultClass.STATE, id, line, Check.ROUND_TRIP);
    }

    static List<Fault> all() {
        return List.of(
                fault("large-integer-rounded", "`customerNumber` goes through a double")
                        .on("createParcel")
                        .sees(request -> request.withJson(body -> {
                            if (body.path("customerNumber").isIntegralNumber()) {
                                body.put("customerNumber", (long)
                                        body.get("customerNumber").asDouble());
                            }
                        }))
                        .shownBy(createParcel(body -> body.put("customerNumber", 9007199254740993L))),
                fault("decimal-rounded", "`insuranceRate` is cut to four digits")
                        .on("createParcel")
                        .sees(request -> request.withJson(body -> {
                            if (body.path("insuranceRate").isBigDecimal()) {
                                body.put(
                                        "insuranceRate",
                                        Math.floor(body.get("insuranceRate").asDouble() * 1e4) / 1e4);
                            }
                        }))
                        .shownBy(createParcel(Json.object(Samples.parcel()
                                .toString()
                                .replaceFirst("\\{", "{\"insuranceRate\":0.12345678901234567891,")))),
                fault("foreign-letters-lost", "Letters outside of ASCII of a recipient's city become question marks")
                        .on("createParcel")
                        .sees(request -> request.withJson(body -> {
                            if (body.at("/recipient/address") instanceof ObjectNode address) {
                                address.put(
                                        "city", address.path("city").asText().replaceAll("[^ -~]", "?"));
                            }
                        }))
                        .shownBy(createParcel(Samples.parcel())),
                fault("second-line-lost", "Of the lines of goods only the first is stored")
                        .on("createParcel")
                        .sees(request -> request.withJson(body -> {
                            if (body.at("/contents/lines") instanceof ArrayNode lines && lines.size() > 1) {
                                lines.remove(1);
                            }
                        }))
                        .shownBy(createParcel(Samples.goodsParcel())),
                fault("false-lost", "`sealed: false` of documents is not stored")
                        .on("createParcel")
                        .sees(request -> request.withJson(body -> {
                            if (body.at("/contents") instanceof ObjectNode contents
                                    && contents.has("sealed")
                                    && !contents.get("sealed").asBoolean(true)) {
                                contents.remove("sealed");
                            }
                        }))
                        .shownBy(
                                createParcel(body -> objectAt(body, "/contents").put("sealed", false))),
                fault("zero-becomes-default", "A `dockCount` of 0 becomes the default, 2")
                        .on("createWarehouse")
                        .when(request -> request.json().path("dockCount").isIntegralNumber()
                                && request.json().path("dockCount").asInt() == 0)
                        .sees(request -> request.withJson(body -> body.remove("dockCount")))
                        .shownBy(createFullWarehouse()),
                fault("opening-hours-reversed", "The list of `openingHours` comes back in reverse order")
                        .on("createWarehouse")
                        .sees(request -> request.withJson(body -> {
                            if (body.path("openingHours") instanceof ArrayNode hours && hours.size() == 2) {
                                hours.add(hours.remove(0));
                            }
                        }))
                        .shownBy(createFullWarehouse()),
                fault("map-keys-lowered", "Names in the map `attributes` are put into lower case")
                        .on("createParcel")
                        .sees(request -> request.withJson(body -> {
                            if (body.path("attributes") instanceof ObjectNode attributes) {
                                body.set("attributes", lowered(attributes));
                            }
                        }))
                        .shownBy(createParcel(
                                body -> body.putObject("attributes").put("Color", "red"))));
    }

    private static ObjectNode lowered(ObjectNode attributes) {
        ObjectNode lowered = attributes.objectNode();
        attributes
                .properties()
                .forEach(entry -> lowered.set(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
        return lowered;
    }
}
