package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the whole route of each operation of a document. */
final class Placing {

    private final Part part;
    private final Draft draft;
    private final Servers servers;

    private Placing(Part part) {
        this.part = part;
        this.draft = part.draft();
        this.servers = new Servers(draft, part.source());
    }

    static List<Placement> of(Part part) {
        return new Placing(part).placements();
    }

    private List<Placement> placements() {
        List<Placement> placements = new ArrayList<>();
        JsonNode paths = draft.root().path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (path.getValue() instanceof ObjectNode item && !path.getKey().startsWith("x-")) {
                tellOfDirt(path.getKey(), item);
                BaseUrl shared = servers.declared(item).orElse(part.base());
                for (String method : Kind.METHODS) {
                    if (item.path(method) instanceof ObjectNode operation) {
                        BaseUrl base = servers.declared(operation).orElse(shared);
                        Route route = Route.of(base, path.getKey());
                        require(operation, route.query());
                        placements.add(new Placement(
                                part, new PathTemplate(route.path()), method, base.origin(), item, operation));
                    }
                }
            }
        }
        return placements;
    }

    private void tellOfDirt(String key, ObjectNode item) {
        String repair = "read as " + Route.of(BaseUrl.NONE, key).path();
        if (!key.startsWith("/")) {
            tell(
                    "path-without-slash",
                    Severity.INFO,
                    item,
                    "expected a path with a leading slash, but it is `" + key + "`",
                    repair);
        }
        if (key.contains("//")) {
            tell("path-double-slash", Severity.INFO, item, "the path `" + key + "` has an empty segment", repair);
        }
        if (key.contains("?") || key.contains("#")) {
            tell(
                    "path-with-query",
                    Severity.WARNING,
                    item,
                    "expected a path, but `" + key + "` has a query or a fragment",
                    repair + ", with what it says as required query parameters");
        }
    }

    private void tell(String id, Severity severity, ObjectNode item, String message, String repair) {
        draft.mended(id, severity, item, "", message, repair);
    }

    private void require(ObjectNode operation, List<Route.Argument> query) {
        for (Route.Argument argument : query) {
            ArrayNode parameters =
                    operation.path("parameters") instanceof ArrayNode known ? known : operation.putArray("parameters");
            for (int i = parameters.size() - 1; i >= 0; i--) {
                boolean same = draft.resolve(parameters.get(i))
                        .filter(known -> known.path("in").asText().equals("query"))
                        .filter(known -> known.path("name").asText().equals(argument.name()))
                        .isPresent();
                if (same) {
                    parameters.remove(i);
                }
            }
            ObjectNode parameter = parameters.addObject();
            draft.origins().inherit(parameter, operation);
            parameter.put("name", argument.name()).put("in", "query").put("required", true);
            parameter.putObject("schema").put("type", "string").putArray("enum").add(argument.value());
        }
    }
}
