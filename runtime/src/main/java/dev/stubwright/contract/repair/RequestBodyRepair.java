package dev.stubwright.contract.repair;

import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.Optional;
import java.util.Set;

/**
 * Removes request bodies of methods that have none, and request bodies without content.
 *
 * <p>{@code get: {requestBody: {…}}} and {@code post: {requestBody: {content: {}}}} lose their {@code requestBody}.
 * OpenAPI 3.0.3, Operation Object, {@code requestBody}, and Request Body Object: {@code content} is required.
 */
final class RequestBodyRepair implements Repair {

    private static final Set<String> METHODS_WITHOUT_BODY = Set.of("get", "head", "trace");

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        if (node.kind() != ObjectType.OPERATION || !node.json().has("requestBody")) {
            return;
        }

        if (METHODS_WITHOUT_BODY.contains(node.token())) {
            // A body that was upgraded from Swagger 2.0 has the location of its first parameter.
            boolean upgraded = Optional.ofNullable(document.origins().of(node.json()))
                    .filter(origin -> !origin.sourceNode().has("requestBody"))
                    .isPresent();
            document.at(upgraded ? node.json().path("requestBody") : node.json(), upgraded ? "" : "requestBody")
                    .warning(
                            "request-body-ignored",
                            "a " + ValueText.method(node.token()) + " must not have a `requestBody`, but has one")
                    .repaired("removed");
            node.json().remove("requestBody");
        } else if (document.resolve(node.json().path("requestBody"))
                .filter(body -> !body.path("content").isEmpty())
                .isEmpty()) {
            document.at(node.json(), "requestBody")
                    .warning(
                            "request-body-without-content",
                            "`requestBody` must have a media type in `content`, but has none")
                    .repaired("removed");
            node.json().remove("requestBody");
        }
    }
}
