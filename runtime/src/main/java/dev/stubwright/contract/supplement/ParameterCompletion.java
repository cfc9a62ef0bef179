package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.route.RouteMatch;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.ParameterKey;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Optional;

/** Completes the parameters of an operation. Matches path parameters by position, and others by {@code in} and name. */
final class ParameterCompletion {

    private final MissingFieldCopier copier;
    private final ReferenceDifferences differences;
    private final ComponentInliner inliner;

    ParameterCompletion(MissingFieldCopier filling, ReferenceDifferences differences) {
        this.copier = filling;
        this.differences = differences;
        this.inliner = new ComponentInliner(filling.merged());
    }

    void complete(MergedOperation target, ExtractedOperation reference, RouteMatch match) {
        WorkingDocument document = reference.document();
        for (JsonNode written :
                ComponentInliner.effectiveParameters(document, reference.item(), reference.operation())) {
            ObjectNode source = document.resolve(written).orElseThrow();
            String in = source.path("in").asText();
            String name = source.path("name").asText();
            if (!in.equals("path")) {
                ParameterKey key = ParameterKey.of(document, written).orElseThrow();
                Optional<ObjectNode> known = inliner.inlineParameter(target, key);
                known.ifPresentOrElse(parameter -> complete(parameter, source), () -> {
                    ComponentInliner.ownParameters(target.operation())
                            .add(copier.merged().origins().copyOf(written));
                    copier.addToSummary(in + " parameter `" + name + "`");
                });
            } else if (match.names().containsKey(name)) {
                ParameterKey key = new ParameterKey("path", match.names().get(name));
                inliner.inlineParameter(target, key).ifPresent(parameter -> complete(parameter, source));
            }
        }
    }

    private void complete(ObjectNode parameter, ObjectNode source) {
        String name = "`" + parameter.path("name").asText() + "`";
        boolean path = parameter.path("in").asText().equals("path");
        copier.copyIfMissing(parameter, source, "description", "description of " + name);
        if (isInvented(parameter)) {
            parameter.remove("schema");
        }
        boolean untyped = MissingFieldCopier.isMissing(parameter.path("schema"))
                && MissingFieldCopier.isMissing(parameter.path("content"));
        if (untyped) {
            parameter.remove("schema");
            for (String key : List.of("schema", "content")) {
                copier.copyIfMissing(parameter, source, key, "schema of " + name);
            }
            for (String key : List.of("style", "explode", "allowReserved")) {
                copier.copyIfMissing(parameter, source, key, "");
            }
            if (!parameter.has("content")) {
                parameter.putIfAbsent("schema", parameter.objectNode());
            }
        } else {
            differences.types(parameter, source, "parameter " + name);
        }
        copier.copyExamples(parameter, source, "examples of " + name);
        if (!path && !parameter.has("required")) {
            if (source.path("required").asBoolean()) {
                copier.copyIfMissing(parameter, source, "required", "`required` of " + name);
            }
        } else if (!path) {
            differences.compareRequired(parameter, source, "parameter " + name);
        }
    }

    // A repair declares undeclared path variables as strings. The origin of such a declaration is not a parameter.
    private boolean isInvented(ObjectNode parameter) {
        JsonNode schema = parameter.path("schema");
        Origin origin = copier.merged().origins().of(parameter);
        return schema.size() == 1
                && schema.path("type").asText().equals("string")
                && origin != null
                && !origin.sourceNode().has("in");
    }
}
