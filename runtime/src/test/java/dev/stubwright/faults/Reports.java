package dev.stubwright.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/** The operations on {@code /reports}. A report is done as soon as somebody reads it. */
final class Reports {

    private static final Map<String, String> TITLES =
            Map.of("en", "Report of the depot", "de", "Bericht des Lagers", "pl", "Raport składu");

    private final DepotState state;

    Reports(DepotState state) {
        this.state = state;
    }

    Map<String, Handler> handlers() {
        return Map.of("orderReport", this::order, "getReport", this::read);
    }

    static String add(DepotState state, ObjectNode fields) {
        String id = String.format(
                Locale.ROOT, "5e90f7a2-0000-4000-8000-%012x", state.reports().nextNumber());
        ObjectNode report = Json.MAPPER.createObjectNode().put("id", id).put("state", "pending");
        state.reports().put(id, report.setAll(fields));
        return id;
    }

    private Answer order(Call call) {
        String id = add(state, call.object());
        return Answer.json(202, state.reports().get(id))
                .withHeader("Location", "/reports/" + id)
                .withHeader("Retry-After", "0");
    }

    private Answer read(Call call) {
        ObjectNode report = state.reports()
                .get(call.text("reportId").toLowerCase(Locale.ROOT))
                .deepCopy();
        report.put("state", "done").put("title", TITLES.getOrDefault(call.text("lang"), "Report"));
        var rows = report.putArray("rows");
        rows.addObject().set("day", report.path("from"));
        rows.addObject().set("day", report.path("to"));
        rows.forEach(row -> ((ObjectNode) row).put("count", 17));
        return Answer.json(200, report);
    }
}
