package dev.stubwright.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Operation;

/**
 * The operations of a contract as text or JSON.
 *
 * @since 0.1
 */
@Internal
public final class OperationReport {

    private OperationReport() {}

    /** One line per operation with its method, route, id and location; lines end with {@code \n}. */
    public static String text(Contract contract) {
        int routes = 0;
        int ids = 0;
        for (Operation operation : contract.operations()) {
            routes = Math.max(routes, operation.route().length());
            ids = Math.max(ids, operation.id().length());
        }
        String form = "%-7s %-" + Math.max(1, routes) + "s  %-" + Math.max(1, ids) + "s  %s";
        StringBuilder text = new StringBuilder();
        for (Operation operation : contract.operations()) {
            String line =
                    String.format(form, operation.method(), operation.route(), operation.id(), operation.location());
            text.append(Printable.line(line)).append('\n');
        }
        return text.toString();
    }

    /**
     * A JSON array of {@code {method, path, server, operationId, slug, source}} that ends with {@code \n}. If a query is
     * part of the route, {@code fixedQuery} has its names and values.
     */
    public static String json(Contract contract) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Operation operation : contract.operations()) {
            ObjectNode node = array.addObject();
            node.put("method", operation.method());
            node.put("path", operation.path().template());
            if (!operation.fixedQuery().isEmpty()) {
                operation.fixedQuery().forEach(node.putObject("fixedQuery")::put);
            }
            node.put("server", operation.server());
            node.put("operationId", operation.id());
            node.put("slug", operation.slug().orElse(null));
            node.put("source", operation.location().source());
        }
        return IndentedJson.of(array) + "\n";
    }
}
