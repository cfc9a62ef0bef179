package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.route.BaseUrl;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.contract.route.Route;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a parameter travels and what it is called, in the words of another version, another case or another tool. */
final class ParameterPlaceRepair implements Repair {

    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("path", "path"),
            Map.entry("pathparam", "path"),
            Map.entry("pathparameter", "path"),
            Map.entry("route", "path"),
            Map.entry("query", "query"),
            Map.entry("queryparam", "query"),
            Map.entry("queryparameter", "query"),
            Map.entry("querystring", "query"),
            Map.entry("header", "header"),
            Map.entry("headers", "header"),
            Map.entry("cookie", "cookie"),
            Map.entry("cookies", "cookie"),
            Map.entry("form", "formData"),
            Map.entry("formdata", "formData"),
            Map.entry("formparam", "formData"),
            Map.entry("body", "body"),
            Map.entry("requestbody", "body"),
            Map.entry("payload", "body"));
    private static final Set<String> ADDRESS = Set.of("url", "uri");

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() == ObjectType.OPERATION || site.kind() == ObjectType.PATH_ITEM) {
            for (JsonNode written : site.node().path("parameters")) {
                draft.resolve(written).ifPresent(parameter -> {
                    name(draft, parameter);
                    place(draft, variables(site), parameter);
                });
            }
        }
    }

    private static List<String> variables(OpenApiNode site) {
        OpenApiNode item = site.kind() == ObjectType.PATH_ITEM ? site : site.parent();
        return item != null
                        && item.kind() == ObjectType.PATH_ITEM
                        && item.token().contains("/")
                ? new PathTemplate(Route.of(BaseUrl.NONE, item.token()).path()).variables()
                : List.of();
    }

    private static void name(WorkingDocument draft, ObjectNode parameter) {
        String name = parameter.path("name").asText();
        boolean header = parameter.path("in").asText().equalsIgnoreCase("header");
        String meant = header ? name.strip().replaceFirst("\\s*:$", "") : name.strip();
        if (parameter.path("name").isTextual() && !meant.equals(name)) {
            draft.at(parameter, "name")
                    .warning(
                            "parameter-name-spaced",
                            "the name of parameter `" + name + "` has spaces or a colon around it")
                    .repaired("read as " + meant);
            parameter.put("name", meant);
        }
    }

    private static void place(WorkingDocument draft, List<String> variables, ObjectNode parameter) {
        String in = parameter.path("in").asText();
        String name = parameter.path("name").asText();
        String word = in.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (in.isBlank() && !name.isBlank()) {
            String guessed = variables.contains(name) ? "path" : "query";
            draft.atIfPresent(parameter, "in")
                    .warning("parameter-without-place", "parameter `" + name + "` does not say where it travels")
                    .repaired("read as a parameter in " + guessed
                            + (guessed.equals("path") ? ", where a variable has its name" : ""));
            parameter.put("in", guessed);
            return;
        }
        String meant =
                ADDRESS.contains(word) ? variables.contains(name) ? "path" : "query" : PLACES.getOrDefault(word, in);
        if (!meant.equals(in)) {
            draft.at(parameter, "in")
                    .info(
                            "parameter-place-unknown",
                            "expected parameter `" + name + "` to be in a place that OpenAPI knows, but it is in `" + in
                                    + "`")
                    .repaired("read as a parameter in " + meant);
            parameter.put("in", meant);
        }
    }
}
