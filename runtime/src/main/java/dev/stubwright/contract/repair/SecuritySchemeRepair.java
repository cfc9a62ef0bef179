package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.StringList;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Converts security schemes of Swagger 2.0 and common misspellings.
 *
 * <p>{@code type: basic} becomes {@code type: http, scheme: basic}; {@code flow: accessCode} becomes {@code flows:
 * {authorizationCode: {…}}}; {@code type: apikey} becomes {@code type: apiKey}. OpenAPI 3.0.3, Security Scheme Object
 * and OAuth Flows Object.
 */
final class SecuritySchemeRepair implements Repair {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("apikey", "apiKey"),
            Map.entry("key", "apiKey"),
            Map.entry("http", "http"),
            Map.entry("basic", "basic"),
            Map.entry("basicauth", "basic"),
            Map.entry("bearer", "bearer"),
            Map.entry("bearerauth", "bearer"),
            Map.entry("jwt", "bearer"),
            Map.entry("oauth", "oauth2"),
            Map.entry("oauth2", "oauth2"),
            Map.entry("openid", "openIdConnect"),
            Map.entry("oidc", "openIdConnect"),
            Map.entry("openidconnect", "openIdConnect"),
            Map.entry("mutualtls", "mutualTLS"));
    private static final Set<String> HTTP_SCHEMES = Set.of("basic", "bearer");
    private static final Set<String> LOCATIONS = Set.of("query", "header", "cookie");
    private static final Map<String, String> FLOWS = Map.of(
            "implicit", "implicit",
            "password", "password",
            "application", "clientCredentials",
            "clientcredentials", "clientCredentials",
            "accesscode", "authorizationCode",
            "authorizationcode", "authorizationCode");

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        if (node.kind() == ObjectType.SECURITY_SCHEME && node.reference().isEmpty()) {
            repairType(document, node.json());
            String type = node.json().path("type").asText();
            if (type.equals("apiKey")) {
                repairLocation(document, node.json());
            } else if (type.equals("oauth2")) {
                repairFlows(document, node.json());
            }
        }
    }

    private static void repairType(WorkingDocument document, ObjectNode scheme) {
        String written = scheme.path("type").asText();
        String type = TYPES.getOrDefault(normalized(written), written);
        boolean http = HTTP_SCHEMES.contains(type);
        if (http || !type.equals(written)) {
            report(
                    document,
                    scheme,
                    "type",
                    "`type` must be a type of security scheme, but is `" + written + "`",
                    http ? "http with the scheme " + type : type);
            scheme.put("type", http ? "http" : type);
            if (http) {
                scheme.put("scheme", type);
            }
        } else if (type.equals("http") && scheme.path("scheme").asText().isBlank() && scheme.has("bearerFormat")) {
            report(
                    document,
                    scheme,
                    "type",
                    "a security scheme of type `http` must have a `scheme`, but has none",
                    "bearer");
            scheme.put("scheme", "bearer");
        }
    }

    private static void repairLocation(WorkingDocument document, ObjectNode scheme) {
        String in = scheme.path("in").asText();
        String location = normalized(in);
        if (!LOCATIONS.contains(in) && LOCATIONS.contains(location)) {
            report(document, scheme, "in", "`in` must be query, header or cookie, but is `" + in + "`", location);
            scheme.put("in", location);
        } else if (in.isBlank() && !scheme.path("name").asText().isBlank()) {
            document.at(scheme)
                    .warning(
                            "security-scheme-misspelt",
                            "API key `" + scheme.path("name").asText() + "` must have `in`, but has none")
                    .repaired("read as a header");
            scheme.put("in", "header");
        }
    }

    private static void repairFlows(WorkingDocument document, ObjectNode scheme) {
        if (scheme.path("flow").isTextual() && !scheme.has("flows")) {
            String flow = FLOWS.getOrDefault(normalized(scheme.path("flow").asText()), "implicit");
            report(document, scheme, "flow", "`flow` of Swagger 2.0 must be `flows` in OpenAPI 3", flow);
            ObjectNode flowObject = scheme.putObject("flows").putObject(flow);
            document.origins().inherit(scheme.path("flows"), scheme);
            document.origins().inherit(flowObject, scheme);
            for (String field : List.of("authorizationUrl", "tokenUrl", "refreshUrl", "scopes")) {
                JsonNode value = scheme.remove(field);
                if (value != null) {
                    flowObject.set(field, value);
                }
            }
            scheme.remove("flow");
        }
        if (!(scheme.path("flows") instanceof ObjectNode flows)) {
            document.atIfPresent(scheme, "flows")
                    .warning("oauth-flow-unknown", "an OAuth 2 scheme must have an object `flows`, but has none")
                    .repaired("added without a flow");
            document.origins().inherit(scheme.putObject("flows"), scheme);
            return;
        }
        for (Map.Entry<String, JsonNode> flow : List.copyOf(flows.properties())) {
            repairFlow(document, flows, flow.getKey(), flow.getValue());
        }
    }

    private static void repairFlow(WorkingDocument document, ObjectNode flows, String written, JsonNode value) {
        String name = FLOWS.getOrDefault(normalized(written), "");
        boolean usable = value.isObject() && (name.equals(written) || (!name.isEmpty() && !flows.has(name)));
        if (!written.startsWith("x-") && (!usable || !name.equals(written))) {
            document.at(flows, written)
                    .warning(
                            "oauth-flow-unknown",
                            "a key of `flows` must be a flow of OAuth 2 with an object, but is `" + written + "`")
                    .repaired(usable ? "read as " + name : "removed");
            flows.remove(written);
            if (usable) {
                flows.set(name, value);
            }
        }
        if (usable
                && value instanceof ObjectNode object
                && !object.path("scopes").isObject()) {
            repairScopes(document, object);
        }
    }

    private static void repairScopes(WorkingDocument document, ObjectNode flow) {
        JsonNode written = flow.path("scopes");
        List<String> names = StringList.of(written);
        document.atIfPresent(flow, "scopes")
                .info(
                        "oauth-scopes-not-an-object",
                        "`scopes` must be an object, but is "
                                + (written.isMissingNode() ? "missing" : ValueText.value(written)))
                .repaired(names.isEmpty() ? "read as an empty object" : "read as " + String.join(", ", names));
        ObjectNode scopes = flow.putObject("scopes");
        names.forEach(name -> scopes.put(name, ""));
    }

    private static void report(
            WorkingDocument document, ObjectNode scheme, String key, String message, String converted) {
        document.at(scheme, key).info("security-scheme-misspelt", message).repaired("read as " + converted);
    }

    private static String normalized(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
