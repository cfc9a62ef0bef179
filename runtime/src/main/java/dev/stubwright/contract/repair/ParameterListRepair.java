package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Severity;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ParameterKey;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Leaves out of an operation's parameters what no request could carry. */
final class ParameterListRepair implements Repair {

    private static final Set<String> PLACES = Set.of("path", "query", "header", "cookie");
    private static final Set<String> PLACES_2 = Set.of("path", "query", "header", "body", "formData");
    /** RFC 9110, 5.6.2; RFC 6265, 4.1.1. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type");

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        boolean holds = site.kind() == ObjectType.OPERATION || site.kind() == ObjectType.PATH_ITEM;
        if (holds && site.node().path("parameters") instanceof ArrayNode parameters) {
            Set<ParameterKey> seen = new HashSet<>();
            for (int i = 0; i < parameters.size(); ) {
                if (keep(draft, site, parameters.get(i), seen)) {
                    i++;
                } else {
                    parameters.remove(i);
                }
            }
        }
    }

    private static boolean keep(WorkingDocument draft, OpenApiNode site, JsonNode written, Set<ParameterKey> seen) {
        Optional<ObjectNode> resolved = draft.resolve(written);
        if (resolved.isEmpty()) {
            ReferenceRepair.tell(
                    draft, written, written.path("$ref").asText(), Severity.WARNING, "the parameter is left out");
            return false;
        }
        ObjectNode parameter = resolved.get();
        String name = parameter.path("name").asText();
        if (name.isBlank() && !parameter.path("in").asText().equals("body")) {
            return drop(draft, written, "", "parameter-without-name", "the parameter has no name");
        }
        if (!place(draft, site, parameter)) {
            String in = parameter.path("in").asText();
            return drop(
                    draft,
                    written,
                    "in",
                    "parameter-place-unknown",
                    "expected parameter `" + name + "` to be in one of "
                            + List.copyOf(new TreeSet<>(draft.isSwagger2() ? PLACES_2 : PLACES)) + ", but it is in `"
                            + in + "`");
        }
        if (parameter.path("in").asText().equals("header") && isIgnored(draft, written, name)) {
            return false;
        }
        if (Set.of("header", "cookie").contains(parameter.path("in").asText())
                && !TOKEN.matcher(name).matches()) {
            return drop(
                    draft,
                    written,
                    "",
                    "parameter-name-invalid",
                    "expected a name that HTTP allows, but the "
                            + parameter.path("in").asText() + " is called `" + name + "`");
        }
        boolean first = ParameterKey.of(draft, written).map(seen::add).orElse(true);
        return first
                || drop(
                        draft,
                        written,
                        "",
                        "parameter-repeated",
                        "parameter `" + name + "` is declared a second time in "
                                + parameter.path("in").asText());
    }

    /** Whether it is in a place that there is; what is meant by an old or odd word is mended. */
    private static boolean place(WorkingDocument draft, OpenApiNode site, ObjectNode parameter) {
        boolean bodiless = Set.of("get", "head").contains(site.token()) && site.kind() == ObjectType.OPERATION;
        if (parameter.path("in").asText().equals("formData") && draft.isSwagger2() && bodiless) {
            draft.at(parameter, "in")
                    .warning(
                            "form-field-without-form",
                            "form field `" + parameter.path("name").asText() + "` belongs to a "
                                    + ValueText.method(site.token()) + ", which has no body")
                    .repaired("read as a parameter in query");
            parameter.put("in", "query");
        }
        return (draft.isSwagger2() ? PLACES_2 : PLACES)
                .contains(parameter.path("in").asText());
    }

    /** OpenAPI 3.0.3, Parameter Object, {@code name}: these definitions shall be ignored. */
    private static boolean isIgnored(WorkingDocument draft, JsonNode written, String name) {
        String header = name.toLowerCase(Locale.ROOT);
        if (IGNORED_HEADERS.contains(header)) {
            draft.at(written)
                    .info(
                            "header-parameter-ignored",
                            "header `" + name + "` is declared as a parameter, which OpenAPI leaves to the media types")
                    .repaired("left out");
            return true;
        }
        if (header.equals("authorization")) {
            draft.at(written)
                    .warning(
                            "authorization-header-parameter",
                            "header `" + name + "` is declared as a parameter, where a security scheme is due")
                    .repaired("left out, and no security is assumed");
            return true;
        }
        return false;
    }

    private static boolean drop(WorkingDocument draft, JsonNode written, String key, String id, String message) {
        draft.at(written, key).warning(id, message).repaired("left out");
        return false;
    }
}
