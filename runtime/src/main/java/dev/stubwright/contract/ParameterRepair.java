package dev.stubwright.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Severity;

/** What a single parameter must say of itself. */
final class ParameterRepair implements Repair {

    @Override
    public void mend(Draft draft, Site site) {
        if (site.kind() == Kind.PARAMETER && site.reference().isEmpty()) {
            required(draft, site.node());
            typed(draft, site.node());
        }
    }

    private static void required(Draft draft, ObjectNode parameter) {
        if (parameter.path("in").asText().equals("path")
                && !parameter.path("required").asBoolean()) {
            draft.mended(
                    "path-parameter-not-required",
                    Severity.INFO,
                    parameter,
                    parameter.has("required") ? "required" : "",
                    "expected path parameter `" + parameter.path("name").asText() + "` to have `required: true`",
                    "it is required");
            parameter.put("required", true);
        }
    }

    private static void typed(Draft draft, ObjectNode parameter) {
        if (parameter.path("schema").isContainerNode()
                || parameter.path("schema").isBoolean()
                || !parameter.path("content").isEmpty()) {
            return;
        }
        String name = parameter.path("in").asText() + " parameter `"
                + parameter.path("name").asText() + "`";
        // OpenAPI 3 wants one of schema and content. The empty schema is valid and claims nothing; a string would be a
        // guess that other tools take for a fact.
        ObjectNode schema = ParameterLifter.schema(draft, parameter).orElseGet(parameter::objectNode);
        draft.origins().inherit(schema, parameter);
        parameter.set("schema", schema);
        if (schema.isEmpty()) {
            draft.mended(
                    "parameter-untyped",
                    Severity.WARNING,
                    parameter,
                    "",
                    name + " has no type",
                    "any value is allowed");
        } else {
            draft.mended(
                    "parameter-type-outside-schema",
                    Severity.INFO,
                    parameter,
                    "",
                    "the type of " + name + " stands outside of a schema, as in Swagger 2.0",
                    "moved into its schema");
        }
    }
}
