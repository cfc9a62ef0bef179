package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Severity;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ParameterKey;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Removes parameters that no request can carry.
 *
 * <p>Removed are parameters without a name, with an unknown {@code in}, with a name that HTTP does not allow, with a
 * reference to nothing, and duplicates. {@code in: header, name: Accept} is removed because OpenAPI ignores it. OpenAPI
 * 3.0.3, Parameter Object and Operation Object, {@code parameters}.
 */
final class ParameterListRepair implements Repair {

    private static final Set<String> LOCATIONS = Set.of("path", "query", "header", "cookie");
    private static final Set<String> SWAGGER2_LOCATIONS = Set.of("path", "query", "header", "body", "formData");
    // RFC 9110, 5.6.2 (header names); RFC 6265, 4.1.1 (cookie names).
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type");

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        boolean hasParameters = node.kind() == ObjectType.OPERATION || node.kind() == ObjectType.PATH_ITEM;
        if (hasParameters && node.json().path("parameters") instanceof ArrayNode parameters) {
            Set<ParameterKey> seen = new HashSet<>();
            for (int i = 0; i < parameters.size(); ) {
                if (isUsable(document, node, parameters.get(i), seen)) {
                    i++;
                } else {
                    parameters.remove(i);
                }
            }
        }
    }

    private static boolean isUsable(
            WorkingDocument document, OpenApiNode node, JsonNode written, Set<ParameterKey> seen) {
        Optional<ObjectNode> resolved = document.resolve(written);
        if (resolved.isEmpty()) {
            ReferenceRepair.reportDangling(
                    document, written, written.path("$ref").asText(), Severity.WARNING, "parameter removed");
            return false;
        }
        ObjectNode parameter = resolved.get();
        String name = parameter.path("name").asText();
        if (name.isBlank() && !parameter.path("in").asText().equals("body")) {
            return reject(
                    document, written, "", "parameter-without-name", "a parameter must have a name, but has none");
        }
        if (!hasValidLocation(document, node, parameter)) {
            String in = parameter.path("in").asText();
            return reject(
                    document,
                    written,
                    "in",
                    "parameter-place-unknown",
                    "parameter `" + name + "` must be in one of "
                            + List.copyOf(new TreeSet<>(document.isSwagger2() ? SWAGGER2_LOCATIONS : LOCATIONS))
                            + ", but is in `" + in + "`");
        }
        if (parameter.path("in").asText().equals("header") && isIgnoredHeader(document, written, name)) {
            return false;
        }
        if (Set.of("header", "cookie").contains(parameter.path("in").asText())
                && !TOKEN.matcher(name).matches()) {
            return reject(
                    document,
                    written,
                    "",
                    "parameter-name-invalid",
                    "the name of a " + parameter.path("in").asText() + " must be an HTTP token, but is `" + name + "`");
        }
        boolean first = ParameterKey.of(document, written).map(seen::add).orElse(true);
        return first
                || reject(
                        document,
                        written,
                        "",
                        "parameter-repeated",
                        parameter.path("in").asText() + " parameter `" + name
                                + "` must be declared once, but is declared again");
    }

    private static boolean hasValidLocation(WorkingDocument document, OpenApiNode node, ObjectNode parameter) {
        boolean hasNoBody = Set.of("get", "head").contains(node.token()) && node.kind() == ObjectType.OPERATION;
        if (parameter.path("in").asText().equals("formData") && document.isSwagger2() && hasNoBody) {
            BodyParameterRepair.toQueryParameter(document, node, parameter);
        }
        return (document.isSwagger2() ? SWAGGER2_LOCATIONS : LOCATIONS)
                .contains(parameter.path("in").asText());
    }

    /** OpenAPI 3.0.3, Parameter Object, {@code name}: definitions of these headers are ignored. */
    private static boolean isIgnoredHeader(WorkingDocument document, JsonNode written, String name) {
        String header = name.toLowerCase(Locale.ROOT);
        if (IGNORED_HEADERS.contains(header)) {
            document.at(written)
                    .info(
                            "header-parameter-ignored",
                            "header `" + name + "` must be described by media types, but is a parameter")
                    .repaired("removed");
            return true;
        }
        if (header.equals("authorization")) {
            document.at(written)
                    .warning(
                            "authorization-header-parameter",
                            "header `" + name + "` must be a security scheme, but is a parameter")
                    .repaired("removed without adding a security scheme");
            return true;
        }
        return false;
    }

    private static boolean reject(WorkingDocument document, JsonNode written, String key, String id, String message) {
        document.at(written, key).warning(id, message).repaired("removed");
        return false;
    }
}
