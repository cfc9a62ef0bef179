package dev.stubwright.contract.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.ComponentLocation;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.Reference;
import dev.stubwright.contract.tree.StringList;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Map;

/**
 * Turns Swagger 2.0 into OpenAPI 3.0. Our own code, since swagger-parser's converter wants a valid document and forgets
 * the lines.
 */
@Internal
public final class Swagger2Upgrade {

    private final WorkingDocument draft;

    private Swagger2Upgrade(WorkingDocument draft) {
        this.draft = draft;
    }

    public static void lift(WorkingDocument draft) {
        new Swagger2Upgrade(draft).lift();
    }

    private void lift() {
        ObjectNode root = draft.root();
        List<String> consumes = StringList.of(root.path("consumes"));
        List<String> produces = StringList.of(root.path("produces"));
        new OperationUpgrade(draft, consumes, produces).liftAll();
        components(produces);
        SecuritySchemeUpgrade.lift(draft);
        ServerUpgrade.lift(draft);
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
                    ParameterUpgrade.lift(draft, object);
                }
            }
        }
        if (root.path("responses") instanceof ObjectNode responses) {
            ResponseUpgrade lifter = new ResponseUpgrade(draft);
            responses.forEach(response -> {
                if (response instanceof ObjectNode object) {
                    lifter.lift(object, produces);
                }
            });
        }
        for (ComponentLocation.Legacy legacy : ComponentLocation.legacy()) {
            if (root.path(legacy.field()) instanceof ObjectNode section && !section.isEmpty()) {
                ObjectNode holder = draft.holder(JsonPointers.of("components", legacy.section().field));
                section.properties().forEach(member -> holder.putIfAbsent(member.getKey(), member.getValue()));
                draft.origins().inherit(holder, section);
            }
        }
        draft.walk(site -> {
            if (site.kind() == ObjectType.SCHEMA) {
                SchemaUpgrade.lift(draft, site.node());
            }
        });
    }

    private void references() {
        draft.walk(site -> site.reference()
                .flatMap(Reference::pointer)
                .map(Swagger2Upgrade::lifted)
                .ifPresent(pointer -> site.node().put("$ref", Reference.to(pointer))));
    }

    public static String lifted(String pointer) {
        for (ComponentLocation.Legacy legacy : ComponentLocation.legacy()) {
            String before = JsonPointers.of(legacy.field()) + "/";
            if (pointer.startsWith(before)) {
                return JsonPointers.of("components", legacy.section().field) + "/" + pointer.substring(before.length());
            }
        }
        return pointer;
    }
}
