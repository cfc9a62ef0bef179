package dev.stubwright.contract.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.StringList;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Converts the operations of Swagger 2.0: body and form parameters become request bodies, and {@code consumes} and
 * {@code produces} become media types of request bodies and responses.
 */
final class OperationUpgrade {

    private final WorkingDocument draft;
    private final List<String> consumes;
    private final List<String> produces;
    private final RequestBodyUpgrade bodies;
    private final ResponseUpgrade responses;

    OperationUpgrade(WorkingDocument draft, List<String> consumes, List<String> produces) {
        this.draft = draft;
        this.consumes = consumes;
        this.produces = produces;
        this.bodies = new RequestBodyUpgrade(draft);
        this.responses = new ResponseUpgrade(draft);
    }

    void upgradeAll() {
        draft.root().path("paths").forEach(item -> {
            if (item instanceof ObjectNode pathItem) {
                List<ObjectNode> shared = removeBodyParameters(pathItem);
                for (String method : ObjectType.METHODS) {
                    if (pathItem.path(method) instanceof ObjectNode operation) {
                        upgrade(operation, shared);
                    }
                }
            }
        });
    }

    private void upgrade(ObjectNode operation, List<ObjectNode> shared) {
        List<ObjectNode> fields = new ArrayList<>(removeBodyParameters(operation));
        for (ObjectNode inherited : shared) {
            if (fields.stream().noneMatch(field -> overrides(field, inherited))) {
                fields.add((ObjectNode) draft.origins().copyOf(inherited));
            }
        }
        List<String> accepted = ownOrDefault(operation, "consumes", consumes);
        List<String> offered = ownOrDefault(operation, "produces", produces);
        bodies.upgrade(fields, accepted).ifPresent(body -> operation.set("requestBody", body));
        operation.path("responses").forEach(response -> {
            if (response instanceof ObjectNode object) {
                responses.upgrade(object, offered);
            }
        });
        List.of("consumes", "produces", "schemes").forEach(operation::remove);
    }

    /** Returns the body and form parameters, and upgrades the others. */
    private List<ObjectNode> removeBodyParameters(ObjectNode holder) {
        List<ObjectNode> bodies = new ArrayList<>();
        if (holder.path("parameters") instanceof ArrayNode parameters) {
            for (int i = parameters.size() - 1; i >= 0; i--) {
                JsonNode written = parameters.get(i);
                Optional<ObjectNode> parameter = draft.resolve(written);
                if (parameter.isEmpty()) {
                    continue;
                }
                boolean own = !written.path("$ref").isTextual();
                String in = parameter.get().path("in").asText();
                if (in.equals("body") || in.equals("formData")) {
                    parameters.remove(i);
                    bodies.add(
                            0,
                            own ? parameter.get() : (ObjectNode) draft.origins().copyOf(parameter.get()));
                } else if (own) {
                    ParameterUpgrade.upgrade(draft, parameter.get());
                }
            }
            if (parameters.isEmpty()) {
                holder.remove("parameters");
            }
        }
        return bodies;
    }

    private static boolean overrides(ObjectNode field, ObjectNode inherited) {
        boolean bothBodies = field.path("in").asText().equals("body")
                && inherited.path("in").asText().equals("body");
        return bothBodies
                || (field.path("in").equals(inherited.path("in"))
                        && field.path("name").equals(inherited.path("name")));
    }

    private static List<String> ownOrDefault(ObjectNode operation, String field, List<String> document) {
        List<String> own = StringList.of(operation.path(field));
        return own.isEmpty() ? document : own;
    }
}
