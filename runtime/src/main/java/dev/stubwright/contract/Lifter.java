package dev.stubwright.contract;

import dev.stubwright.Pointers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Turns Swagger 2.0 into OpenAPI 3.0. Our own code, since swagger-parser's converter wants a valid document and forgets
 * the lines.
 */
final class Lifter {

    private final Draft draft;

    private Lifter(Draft draft) {
        this.draft = draft;
    }

    static void lift(Draft draft) {
        new Lifter(draft).lift();
    }

    private void lift() {
        ObjectNode root = draft.root();
        List<String> consumes = StringList.of(root.path("consumes"));
        List<String> produces = StringList.of(root.path("produces"));
        new OperationLifter(draft, consumes, produces).liftAll();
        components(produces);
        SecurityLifter.lift(draft);
        ServerLifter.lift(draft);
        references();
        List.of("swagger", "host", "basePath", "schemes", "consumes", "produces")
                .forEach(root::remove);
        List.of("definitions", "parameters", "responses", "securityDefinitions").forEach(root::remove);
        root.put("openapi", "3.0.3");
    }

    private void components(List<String> produces) {
        ObjectNode root = draft.root();
        if (root.path("parameters") instanceof ObjectNode parameters) {
            for (Map.Entry<String, JsonNode> parameter : List.copyOf(parameters.properties())) {
                // Bodies and form fields went to the operations that refer to them.
                if (List.of("body", "formData")
                        .contains(parameter.getValue().path("in").asText())) {
                    parameters.remove(parameter.getKey());
                } else if (parameter.getValue() instanceof ObjectNode object) {
                    ParameterLifter.lift(draft, object);
                }
            }
        }
        if (root.path("responses") instanceof ObjectNode responses) {
            ResponseLifter lifter = new ResponseLifter(draft);
            responses.forEach(response -> {
                if (response instanceof ObjectNode object) {
                    lifter.lift(object, produces);
                }
            });
        }
        for (ComponentPlace.Legacy legacy : ComponentPlace.legacy()) {
            if (root.path(legacy.field()) instanceof ObjectNode section && !section.isEmpty()) {
                ObjectNode holder = draft.holder(Pointers.of("components", legacy.section().field));
                section.properties().forEach(member -> holder.putIfAbsent(member.getKey(), member.getValue()));
                draft.origins().inherit(holder, section);
            }
        }
        draft.walk(site -> {
            if (site.kind() == Kind.SCHEMA) {
                SchemaLifter.lift(draft, site.node());
            }
        });
    }

    private void references() {
        draft.walk(site -> site.reference()
                .flatMap(Reference::pointer)
                .map(Lifter::lifted)
                .ifPresent(pointer -> site.node().put("$ref", Reference.to(pointer))));
    }

    static String lifted(String pointer) {
        for (ComponentPlace.Legacy legacy : ComponentPlace.legacy()) {
            String before = Pointers.of(legacy.field()) + "/";
            if (pointer.startsWith(before)) {
                return Pointers.of("components", legacy.section().field) + "/" + pointer.substring(before.length());
            }
        }
        return pointer;
    }
}
