package dev.stubwright.contract.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.route.BaseUrl;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.contract.route.PathsObjectKey;
import dev.stubwright.contract.route.Route;
import dev.stubwright.contract.route.ServerResolver;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Reads the operations of a document, and resolves their routes: base URL, path and fixed query. */
final class RoutedOperationReader {

    private final MergeInput part;
    private final WorkingDocument document;
    private final ServerResolver servers;

    private RoutedOperationReader(MergeInput part) {
        this.part = part;
        this.document = part.document();
        this.servers = new ServerResolver(document, part.source());
    }

    static List<RoutedOperation> read(MergeInput part) {
        return new RoutedOperationReader(part).placements();
    }

    private List<RoutedOperation> placements() {
        List<RoutedOperation> placements = new ArrayList<>();
        JsonNode paths = document.root().path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (path.getValue() instanceof ObjectNode item && !path.getKey().startsWith("x-")) {
                reportPathProblems(path.getKey(), item);
                BaseUrl shared = servers.declared(item).orElse(part.base());
                for (String method : ObjectType.METHODS) {
                    if (item.path(method) instanceof ObjectNode operation) {
                        BaseUrl base = servers.declared(operation).orElse(shared);
                        Route route = Route.of(base, path.getKey());
                        requireFixedQuery(item, operation, route.query());
                        placements.add(new RoutedOperation(
                                part,
                                new PathTemplate(route.path()),
                                route.query(),
                                method,
                                base.origin(),
                                item,
                                operation));
                    }
                }
            }
        }
        return placements;
    }

    private void reportPathProblems(String key, ObjectNode item) {
        PathsObjectKey parsed = PathsObjectKey.parse(key);
        String read = "read as " + parsed.path();
        for (PathsObjectKey.Fault fault : parsed.faults()) {
            boolean kept = fault.id().equals("path-trailing-slash");
            document.at(item).of(fault.severity(), fault.id(), fault.message()).repaired(kept ? "kept as it is" : read);
        }
        Route route = Route.of(BaseUrl.NONE, key);
        // A query in the fragment is a convention of OpenAPI documents, and not reported.
        if (parsed.rest().contains("?")) {
            document.at(item)
                    .warning("path-with-query", "expected a path, but `" + key + "` has a query")
                    .repaired(
                            route.query().isEmpty()
                                    ? read + ", with its query as parameters"
                                    : read + " for requests with the query " + Route.text(route.query()));
        }
        if (route.hasFragment()) {
            document.at(item)
                    .warning(
                            "path-with-fragment",
                            "the path `" + key + "` has a fragment, which HTTP clients do not send")
                    .repaired(read);
        }
    }

    // Declares the fixed query as required parameters, so that generators that read only parameters send it.
    private void requireFixedQuery(ObjectNode item, ObjectNode operation, SortedMap<String, String> query) {
        query.forEach((name, value) -> {
            // Some documents distinguish operations by a header that they declare: /#X-Amz-Target=…
            if ((declares(item, "header", name) || declares(operation, "header", name))
                    && !declares(operation, "query", name)) {
                return;
            }
            ArrayNode parameters =
                    operation.path("parameters") instanceof ArrayNode known ? known : operation.putArray("parameters");
            ObjectNode parameter = JsonNodeFactory.instance.objectNode();
            document.origins().inherit(parameter, operation);
            parameter.put("name", name).put("in", "query").put("required", true);
            int place = parameters.size();
            for (int i = parameters.size() - 1; i >= 0; i--) {
                Optional<ObjectNode> same = document.resolve(parameters.get(i))
                        .filter(known -> known.path("in").asText().equals("query"))
                        .filter(known -> known.path("name").asText().equals(name));
                if (same.isPresent()) {
                    document.origins().inherit(parameter, same.get());
                    Optional.ofNullable(same.get().get("description"))
                            .ifPresent(description -> parameter.set("description", description));
                    parameters.remove(i);
                    place = i;
                }
            }
            document.origins().inherit(parameter.putObject("schema"), parameter);
            ((ObjectNode) parameter.path("schema"))
                    .put("type", "string")
                    .putArray("enum")
                    .add(value);
            parameters.insert(place, parameter);
        });
    }

    private boolean declares(ObjectNode holder, String in, String name) {
        return holder.path("parameters")
                .valueStream()
                .flatMap(written -> document.resolve(written).stream())
                .anyMatch(parameter -> parameter.path("in").asText().equals(in)
                        && (in.equals("header")
                                ? parameter.path("name").asText().equalsIgnoreCase(name)
                                : parameter.path("name").asText().equals(name)));
    }
}
