package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.route.RouteMatch;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.ParameterKey;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Optional;

/** Fills the parameters of an operation: those of the path by their position, the others by place and name. */
final class ParameterCompletion {

    private final FieldCompletion filling;
    private final ReferenceDifferences differences;
    private final UnsharedCopies copies;

    ParameterCompletion(FieldCompletion filling, ReferenceDifferences differences) {
        this.filling = filling;
        this.differences = differences;
        this.copies = new UnsharedCopies(filling.merged());
    }

    void fill(MergedOperation target, ReferenceExcerpt reference, RouteMatch match) {
        WorkingDocument draft = reference.draft();
        for (JsonNode written : UnsharedCopies.parameters(draft, reference.item(), reference.operation())) {
            ObjectNode source = draft.resolve(written).orElseThrow();
            String in = source.path("in").asText();
            String name = source.path("name").asText();
            if (!in.equals("path")) {
                ParameterKey key = ParameterKey.of(draft, written).orElseThrow();
                Optional<ObjectNode> known = copies.parameter(target, key);
                known.ifPresentOrElse(parameter -> fill(parameter, source), () -> {
                    UnsharedCopies.parameters(target.operation())
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
        boolean unsaid = FieldCompletion.isUnsaid(parameter.path("schema"))
                && FieldCompletion.isUnsaid(parameter.path("content"));
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
