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

/**
 * Corrects {@code in} and {@code name} of parameters.
 *
 * <p>{@code in: queryString} becomes {@code in: query}; {@code name: 'X-Id:'} of a header becomes {@code name: X-Id}. A
 * parameter without {@code in} is a path parameter if the path has a variable of its name, otherwise a query parameter.
 * OpenAPI 3.0.3, Parameter Object: {@code name} and {@code in} are required.
 */
final class ParameterLocationRepair implements Repair {

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
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
    private static final Set<String> URL_WORDS = Set.of("url", "uri");

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        if (node.kind() == ObjectType.OPERATION || node.kind() == ObjectType.PATH_ITEM) {
            for (JsonNode written : node.json().path("parameters")) {
                document.resolve(written).ifPresent(parameter -> {
                    repairName(document, parameter);
                    repairLocation(document, pathVariables(node), parameter);
                });
            }
        }
    }

    private static List<String> pathVariables(OpenApiNode node) {
        OpenApiNode item = node.kind() == ObjectType.PATH_ITEM ? node : node.parent();
        return item != null
                        && item.kind() == ObjectType.PATH_ITEM
                        && item.token().contains("/")
                ? new PathTemplate(Route.of(BaseUrl.NONE, item.token()).path()).variables()
                : List.of();
    }

    private static void repairName(WorkingDocument document, ObjectNode parameter) {
        String name = parameter.path("name").asText();
        boolean header = parameter.path("in").asText().equalsIgnoreCase("header");
        String trimmed = header ? name.strip().replaceFirst("\\s*:$", "") : name.strip();
        if (parameter.path("name").isTextual() && !trimmed.equals(name)) {
            document.at(parameter, "name")
                    .warning(
                            "parameter-name-spaced",
                            "the name of a parameter must not have spaces or a colon around it, but is `" + name + "`")
                    .repaired("read as " + trimmed);
            parameter.put("name", trimmed);
        }
    }

    private static void repairLocation(WorkingDocument document, List<String> variables, ObjectNode parameter) {
        String in = parameter.path("in").asText();
        String name = parameter.path("name").asText();
        String word = in.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (in.isBlank() && !name.isBlank()) {
            String guessed = variables.contains(name) ? "path" : "query";
            document.atIfPresent(parameter, "in")
                    .warning("parameter-without-place", "parameter `" + name + "` must have `in`, but has none")
                    .repaired("read as a " + guessed + " parameter"
                            + (guessed.equals("path") ? ", because the path has a variable of this name" : ""));
            parameter.put("in", guessed);
            return;
        }
        String location = URL_WORDS.contains(word)
                ? variables.contains(name) ? "path" : "query"
                : SYNONYMS.getOrDefault(word, in);
        if (!location.equals(in)) {
            document.at(parameter, "in")
                    .info(
                            "parameter-place-unknown",
                            "parameter `" + name + "` must be in a location of OpenAPI, but is in `" + in + "`")
                    .repaired("read as " + location);
            parameter.put("in", location);
        }
    }
}
