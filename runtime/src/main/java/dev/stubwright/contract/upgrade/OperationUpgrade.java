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

/** Swagger 2.0's operations: bodies and form fields leave the parameters, media types go to where the bodies are. */
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

    void liftAll() {
        draft.root().path("paths").forEach(item -> {
            if (item instanceof ObjectNode pathItem) {
                List<ObjectNode> shared = takeBodies(pathItem);
                for (String method : ObjectType.METHODS) {
                    if (pathItem.path(method) instanceof ObjectNode operation) {
                        lift(operation, shared);
                    }
                }
            }
        });
    }

    private void lift(ObjectNode operation, List<ObjectNode> shared) {
        List<ObjectNode> fields = new ArrayList<>(takeBodies(operation));
        for (ObjectNode inherited : shared) {
            if (fields.stream().noneMatch(field -> replaces(field, inherited))) {
                fields.add((ObjectNode) draft.origins().copyOf(inherited));
            }
        }
        List<String> accepted = or(operation, "consumes", consumes);
        List<String> offered = or(operation, "produces", produces);
        bodies.lift(fields, accepted).ifPresent(body -> operation.set("requestBody", body));
        operation.path("responses").forEach(response -> {
            if (response instanceof ObjectNode object) {
                responses.lift(object, offered);
            }
        });
        List.of("consumes", "produces", "schemes").forEach(operation::remove);
    }

    /** Lifts the parameters that stay, and takes out those that are (parts of) a body. */
    private List<ObjectNode> takeBodies(ObjectNode holder) {
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
                    ParameterUpgrade.lift(draft, parameter.get());
                }
            }
            if (parameters.isEmpty()) {
                holder.remove("parameters");
            }
        }
        return bodies;
    }

    private static boolean replaces(ObjectNode field, ObjectNode inherited) {
        boolean bothBodies = field.path("in").asText().equals("body")
                && inherited.path("in").asText().equals("body");
        return bothBodies
                || (field.path("in").equals(inherited.path("in"))
                        && field.path("name").equals(inherited.path("name")));
    }

    private static List<String> or(ObjectNode operation, String field, List<String> document) {
        List<String> own = StringList.of(operation.path(field));
        return own.isEmpty() ? document : own;
    }
}
