package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import dev.stubwright.contract.upgrade.ParameterUpgrade;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a single parameter must say of itself. */
final class ParameterRepair implements Repair {

    /** The first is what counts where nothing is said. */
    private static final Map<String, List<String>> STYLES = Map.of(
            "path", List.of("simple", "label", "matrix"),
            "query", List.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
            "header", List.of("simple"),
            "cookie", List.of("form"));

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        boolean sent = site.kind() == ObjectType.PARAMETER
                && STYLES.containsKey(site.node().path("in").asText());
        if (sent && site.reference().isEmpty()) {
            required(draft, site.node());
            either(draft, site.node());
            typed(draft, site.node());
            collection(draft, site.node());
            style(draft, site.node());
        } else if (site.kind() == ObjectType.HEADER
                && site.reference().isEmpty()
                && site.node().has("type")
                && !draft.isSwagger2()) {
            header(draft, site);
        }
    }

    private static void header(WorkingDocument draft, OpenApiNode site) {
        ObjectNode header = site.node();
        boolean free = !header.has("schema") && header.path("content").isEmpty();
        draft.at(header, "type")
                .info(
                        "parameter-type-outside-schema",
                        "the type of header `" + site.token() + "` stands outside of a schema, as in Swagger 2.0")
                .repaired(free ? "moved into its schema" : "left out");
        JsonNode written = header.get("schema");
        ParameterUpgrade.schema(draft, header).ifPresent(schema -> header.set("schema", schema));
        if (!free) {
            header.remove("schema");
            if (written != null) {
                header.set("schema", written);
            }
        }
    }

    /** OpenAPI 3.0.3, Parameter Object: it has a schema or a content, and not both. */
    private static void either(WorkingDocument draft, ObjectNode parameter) {
        if (parameter.has("schema") && !parameter.path("content").isEmpty()) {
            draft.at(parameter, "schema")
                    .warning(
                            "parameter-schema-and-content",
                            "expected parameter `" + parameter.path("name").asText()
                                    + "` to have a schema or a content, but it has both")
                    .repaired("its schema is left out");
            parameter.remove("schema");
        }
    }

    private static void collection(WorkingDocument draft, ObjectNode parameter) {
        JsonNode format = parameter.remove("collectionFormat");
        if (format == null) {
            return;
        }
        draft.at(parameter, "collectionFormat")
                .info(
                        "collection-format-misplaced",
                        "expected `style` and `explode`, but there is `collectionFormat: " + format.asText()
                                + "`, as in Swagger 2.0")
                .repaired(parameter.has("style") ? "left out" : "read as those");
        if (!parameter.has("style") && parameter.path("in").asText().equals("query")) {
            ParameterUpgrade.Collection meant = ParameterUpgrade.collection(draft, parameter, format.asText());
            parameter.put("style", meant.style()).put("explode", meant.explode());
        }
    }

    /** OpenAPI 3.0.3, Style Values. */
    private static void style(WorkingDocument draft, ObjectNode parameter) {
        JsonNode written = parameter.path("style");
        List<String> allowed = STYLES.getOrDefault(parameter.path("in").asText(), List.of());
        if (written.isMissingNode() || (written.isTextual() && allowed.contains(written.asText()))) {
            return;
        }
        Optional<String> meant = allowed.stream()
                .filter(style -> style.equalsIgnoreCase(written.asText().replaceAll("[-_ ]", "")))
                .findFirst();
        draft.at(parameter, "style")
                .warning(
                        "parameter-style-unknown",
                        "expected the style of a " + parameter.path("in").asText() + " parameter to be one of "
                                + allowed + ", but it is " + ValueText.value(written))
                .repaired("read as " + meant.orElse(allowed.get(0)));
        parameter.put("style", meant.orElse(allowed.get(0)));
    }

    private static void required(WorkingDocument draft, ObjectNode parameter) {
        if (parameter.path("in").asText().equals("path")
                && !parameter.path("required").asBoolean()) {
            draft.atIfPresent(parameter, "required")
                    .info(
                            "path-parameter-not-required",
                            "expected path parameter `" + parameter.path("name").asText()
                                    + "` to have `required: true`")
                    .repaired("it is required");
            parameter.put("required", true);
        }
    }

    private static void typed(WorkingDocument draft, ObjectNode parameter) {
        if (parameter.path("schema").isContainerNode()
                || parameter.path("schema").isBoolean()
                || !parameter.path("content").isEmpty()) {
            return;
        }
        String name = parameter.path("in").asText() + " parameter `"
                + parameter.path("name").asText() + "`";
        // OpenAPI 3 wants one of schema and content. The empty schema is valid and claims nothing; a string would be a
        // guess that other tools take for a fact.
        parameter.remove("content");
        ObjectNode schema = ParameterUpgrade.schema(draft, parameter).orElseGet(parameter::objectNode);
        draft.origins().inherit(schema, parameter);
        parameter.set("schema", schema);
        if (schema.isEmpty()) {
            draft.at(parameter)
                    .warning("parameter-untyped", name + " has no type")
                    .repaired("any value is allowed");
        } else {
            draft.at(parameter)
                    .info(
                            "parameter-type-outside-schema",
                            "the type of " + name + " stands outside of a schema, as in Swagger 2.0")
                    .repaired("moved into its schema");
        }
    }
}
