package dev.stubwright.contract.repair;

import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reports keywords beside {@code $ref} that have no effect, and leaves them in place.
 *
 * <p>For example {@code {$ref: '#/components/schemas/User', nullable: true}} in OpenAPI 3.0. OpenAPI 3.0.3, Reference
 * Object: properties beside {@code $ref} are ignored.
 */
final class ReferenceSiblingCheck implements Repair {

    // Documentation, whose loss changes no request or response.
    private static final Set<String> ANNOTATIONS = Set.of(
            "$ref", "description", "summary", "title", "externalDocs", "deprecated", "example", "examples", "xml");

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        // JSON Schema 2020-12, 8.2.3.1: keywords beside `$ref` apply too.
        boolean siblingsApply = node.kind() == ObjectType.SCHEMA && document.isOpenApi31();
        if (node.reference().isEmpty() || siblingsApply || node.kind() == ObjectType.PATH_ITEM) {
            return;
        }
        List<String> ignored = new ArrayList<>();
        for (Map.Entry<String, ?> member : node.json().properties()) {
            if (!ANNOTATIONS.contains(member.getKey()) && !member.getKey().startsWith("x-")) {
                ignored.add(member.getKey());
            }
        }
        if (!ignored.isEmpty()) {
            document.at(node.json(), ignored.get(0))
                    .info(
                            "reference-siblings-ignored",
                            "`" + String.join("`, `", ignored) + "` beside `$ref` "
                                    + (ignored.size() == 1 ? "has" : "have") + " no effect")
                    .unrepaired();
        }
    }
}
