package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Fills the parameters of an operation: those of the path by their position, the others by place and name. */
final class ParameterFilling {

    private final Filling filling;
    private final Differences differences;
    private final OwnCopies copies;

    ParameterFilling(Filling filling, Differences differences) {
        this.filling = filling;
        this.differences = differences;
        this.copies = new OwnCopies(filling.merged());
    }

    void fill(RoutedOperation target, ReferencePiece reference, RouteMatch match) {
        Draft draft = reference.draft();
        for (JsonNode written : OwnCopies.parameters(draft, reference.item(), reference.operation())) {
            ObjectNode source = draft.resolve(written).orElseThrow();
            String in = source.path("in").asText();
            String name = source.path("name").asText();
            if (!in.equals("path")) {
                ParameterKey key = ParameterKey.of(draft, written).orElseThrow();
                Optional<ObjectNode> known = copies.parameter(target, key);
                known.ifPresentOrElse(parameter -> fill(parameter, source), () -> {
                    OwnCopies.parameters(target.operation())
                            .add(filling.merged().origins().copyOf(written));
                    filling.note(in + " parameter `" + name + "`");
                });
            } else if (match.names().containsKey(name)) {
                ParameterKey key = new ParameterKey("path", match.names().get(name));
                copies.parameter(target, key).ifPresent(parameter -> fill(parameter, source));
            }
        }
    }

    private void fill(ObjectNode parameter, ObjectNode source) {
        String name = "`" + parameter.path("name").asText() + "`";
        boolean path = parameter.path("in").asText().equals("path");
        filling.member(parameter, source, "description", "description of " + name);
        if (isInvented(parameter)) {
            parameter.remove("schema");
        }
        boolean unsaid = Filling.isUnsaid(parameter.path("schema")) && Filling.isUnsaid(parameter.path("content"));
        if (unsaid) {
            parameter.remove("schema");
            for (String key : List.of("schema", "content")) {
                filling.member(parameter, source, key, "schema of " + name);
            }
            for (String key : List.of("style", "explode", "allowReserved")) {
                filling.member(parameter, source, key, "");
            }
            if (!parameter.has("content")) {
                parameter.putIfAbsent("schema", parameter.objectNode());
            }
        } else {
            differences.types(parameter, source, "parameter " + name);
        }
        filling.examples(parameter, source, "examples of " + name);
        if (!path && !parameter.has("required")) {
            if (source.path("required").asBoolean()) {
                filling.member(parameter, source, "required", "that " + name + " is required");
            }
        } else if (!path) {
            differences.required(parameter, source, "parameter " + name);
        }
    }

    /** A repair declares a variable that nobody declares as a string; its origin is then no parameter. */
    private boolean isInvented(ObjectNode parameter) {
        JsonNode schema = parameter.path("schema");
        Origin origin = filling.merged().origins().of(parameter);
        return schema.size() == 1
                && schema.path("type").asText().equals("string")
                && origin != null
                && !origin.written().has("in");
    }
}
