package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.route.BaseUrl;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.contract.route.Route;
import dev.stubwright.contract.route.ServerResolver;
import dev.stubwright.contract.select.OperationSelector;
import dev.stubwright.contract.tree.MergedDocument;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.StringList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the operations of the merged document. */
final class OperationReader {

    private final MergedDocument model;
    private final OperationPartsReader parts;
    private final OutgoingCallReader calls;
    private final SecurityReader security;
    private final Map<String, Set<String>> siblings;

    /** @param siblings the methods that documents declare for a route, in upper case, by the shape of the route */
    OperationReader(MergedDocument model, Map<String, Set<String>> siblings) {
        this.model = model;
        this.parts = OperationPartsReader.forOperations(model);
        this.calls = new OutgoingCallReader(model);
        this.security = new SecurityReader(model);
        this.siblings = siblings;
    }

    List<Operation> read() {
        List<Operation> operations = new ArrayList<>();
        JsonNode paths = model.document().root().path("paths");
        paths.properties().forEach(path -> {
            if (!path.getKey().startsWith("x-") && path.getValue() instanceof ObjectNode item) {
                for (String method : ObjectType.METHODS) {
                    if (item.path(method) instanceof ObjectNode operation) {
                        operations.add(operation(path.getKey(), method, item, operation));
                    }
                }
            }
        });
        operations.sort(Comparator.comparing(Operation::path)
                .thenComparing(operation -> -operation.fixedQuery().size())
                .thenComparing(Operation::route)
                .thenComparing(Operation::method));
        return operations;
    }

    private Operation operation(String path, String method, ObjectNode item, ObjectNode node) {
        Route route = Route.of(BaseUrl.NONE, path);
        PathTemplate template = new PathTemplate(route.path());
        String pointer = JsonPointers.of("paths", path, method);
        Set<String> methods = new TreeSet<>(siblings.getOrDefault(template.shape(), Set.of()));
        ObjectType.METHODS.stream().filter(item::has).forEach(known -> methods.add(known.toUpperCase(Locale.ROOT)));
        return new Operation(
                node.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                template,
                route.query(),
                server(item, node),
                Optional.of(node.path(OperationSelector.SLUG_FIELD).asText("")).filter(slug -> !slug.isEmpty()),
                StringList.of(node.path("tags")),
                parts.parameters(pointer, node, JsonPointers.of("paths", path), item),
                parts.requestBody(pointer),
                parts.responses(pointer, node),
                security.of(node),
                calls.callbacks(pointer),
                methods,
                pointer,
                model.document().origins().locate(model.document().root(), pointer));
    }

    private String server(ObjectNode item, ObjectNode operation) {
        ServerResolver servers = new ServerResolver(model.document(), "");
        return servers.declared(operation)
                .or(() -> servers.declared(item))
                .or(() -> servers.declared(model.document().root()))
                .map(BaseUrl::origin)
                .orElse("");
    }
}
