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
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() != ObjectType.OPERATION || !site.node().has("requestBody")) {
            return;
        }

        if (METHODS_WITHOUT_BODY.contains(site.token())) {
            // A body that was upgraded from Swagger 2.0 has the location of its first parameter.
            boolean upgraded = Optional.ofNullable(draft.origins().of(site.node()))
                    .filter(origin -> !origin.written().has("requestBody"))
                    .isPresent();
            draft.at(upgraded ? site.node().path("requestBody") : site.node(), upgraded ? "" : "requestBody")
                    .warning(
                            "request-body-ignored",
                            "a " + ValueText.method(site.token()) + " must not have a `requestBody`, but has one")
                    .repaired("removed");
            site.node().remove("requestBody");
        } else if (draft.resolve(site.node().path("requestBody"))
                .filter(body -> !body.path("content").isEmpty())
                .isEmpty()) {
            draft.at(site.node(), "requestBody")
                    .warning(
                            "request-body-without-content",
                            "`requestBody` must have a media type in `content`, but has none")
                    .repaired("removed");
            site.node().remove("requestBody");
        }
    }
}
