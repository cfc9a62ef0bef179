package dev.stubwright.contract.repair;

import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Request bodies where none can be, and those that say nothing. */
final class RequestBodyRepair implements Repair {

    private static final Set<String> BODILESS = Set.of("get", "head", "trace");

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() != ObjectType.OPERATION || !site.node().has("requestBody")) {
            return;
        }
        // OpenAPI 3.0.3, Operation Object: where HTTP gives a body no meaning it shall be ignored.
        if (BODILESS.contains(site.token())) {
            // Of Swagger 2.0's body and form fields the first parameter is at fault.
            boolean lifted = Optional.ofNullable(draft.origins().of(site.node()))
                    .filter(origin -> !origin.written().has("requestBody"))
                    .isPresent();
            draft.at(lifted ? site.node().path("requestBody") : site.node(), lifted ? "" : "requestBody")
                    .warning(
                            "request-body-ignored",
                            "a " + site.token().toUpperCase(Locale.ROOT) + " has no request body")
                    .repaired("left out");
            site.node().remove("requestBody");
        } else if (draft.resolve(site.node().path("requestBody"))
                .filter(body -> !body.path("content").isEmpty())
                .isEmpty()) {
            draft.at(site.node(), "requestBody")
                    .warning("request-body-without-content", "the request body has no media type")
                    .repaired("left out");
            site.node().remove("requestBody");
        }
    }
}
