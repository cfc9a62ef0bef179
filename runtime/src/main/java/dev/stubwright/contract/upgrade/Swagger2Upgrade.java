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
 * Converts Swagger 2.0 to OpenAPI 3.0 in place. The converter of swagger-parser requires valid documents and loses the
 * line numbers.
 */
@Internal
public final class Swagger2Upgrade {

    private final WorkingDocument document;

    private Swagger2Upgrade(WorkingDocument document) {
        this.document = document;
    }

    public static void upgrade(WorkingDocument document) {
        new Swagger2Upgrade(document).upgrade();
    }

    private void upgrade() {
        ObjectNode root = document.root();
        List<String> consumes = StringList.of(root.path("consumes"));
        List<String> produces = StringList.of(root.path("produces"));
        new OperationUpgrade(document, consumes, produces).upgradeAll();
        upgradeComponents(produces);
        SecuritySchemeUpgrade.upgrade(document);
        ServerUpgrade.upgrade(document);
        upgradeReferences();
        List.of("swagger", "host", "basePath", "schemes", "consumes", "produces")
                .forEach(root::remove);
        List.of("definitions", "parameters", "responses", "securityDefinitions").forEach(root::remove);
        root.put("openapi", "3.0.3");
    }

    private void upgradeComponents(List<String> produces) {
        ObjectNode root = document.root();
        if (root.path("parameters") instanceof ObjectNode parameters) {
            for (Map.Entry<String, JsonNode> parameter : List.copyOf(parameters.properties())) {
                // OperationUpgrade copied body and form parameters to the operations that refer to them.
                if (List.of("body", "formData")
                        .contains(parameter.getValue().path("in").asText())) {
                    parameters.remove(parameter.getKey());
                } else if (parameter.getValue() instanceof ObjectNode object) {
                    ParameterUpgrade.upgrade(document, object);
                }
            }
        }
        if (root.path("responses") instanceof ObjectNode responses) {
            ResponseUpgrade responseUpgrade = new ResponseUpgrade(document);
            responses.forEach(response -> {
                if (response instanceof ObjectNode object) {
                    responseUpgrade.upgrade(object, produces);
                }
            });
        }
        for (ComponentLocation.Swagger2Section legacy : ComponentLocation.swagger2Sections()) {
            if (root.path(legacy.field()) instanceof ObjectNode section && !section.isEmpty()) {
                ObjectNode holder = document.holder(JsonPointers.of("components", legacy.section().field));
                section.properties().forEach(member -> holder.putIfAbsent(member.getKey(), member.getValue()));
                document.origins().inherit(holder, section);
            }
        }
        document.walk(node -> {
            if (node.kind() == ObjectType.SCHEMA) {
                SchemaUpgrade.upgrade(document, node.json());
            }
        });
    }

    private void upgradeReferences() {
        document.walk(node -> node.reference()
                .flatMap(Reference::pointer)
                .map(Swagger2Upgrade::upgradePointer)
                .ifPresent(pointer -> node.json().put("$ref", Reference.to(pointer))));
    }

    /** Returns the OpenAPI 3 pointer of a component of Swagger 2.0; other pointers unchanged. */
    public static String upgradePointer(String pointer) {
        for (ComponentLocation.Swagger2Section legacy : ComponentLocation.swagger2Sections()) {
            String before = JsonPointers.of(legacy.field()) + "/";
            if (pointer.startsWith(before)) {
                return JsonPointers.of("components", legacy.section().field) + "/" + pointer.substring(before.length());
            }
        }
        return pointer;
    }
}
