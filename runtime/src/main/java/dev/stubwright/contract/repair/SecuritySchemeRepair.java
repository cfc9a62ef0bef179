package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.StringList;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Security schemes in the words of Swagger 2.0, of other tools, or in another case. */
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
    private static final Set<String> PLACES = Set.of("query", "header", "cookie");
    private static final Map<String, String> FLOWS = Map.of(
            "implicit", "implicit",
            "password", "password",
            "application", "clientCredentials",
            "clientcredentials", "clientCredentials",
            "accesscode", "authorizationCode",
            "authorizationcode", "authorizationCode");

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() == ObjectType.SECURITY_SCHEME && site.reference().isEmpty()) {
            type(draft, site.node());
            String type = site.node().path("type").asText();
            if (type.equals("apiKey")) {
                place(draft, site.node());
            } else if (type.equals("oauth2")) {
                flows(draft, site.node());
            }
        }
    }

    private static void type(WorkingDocument draft, ObjectNode scheme) {
        String written = scheme.path("type").asText();
        String meant = TYPES.getOrDefault(bare(written), written);
        boolean http = HTTP_SCHEMES.contains(meant);
        if (http || !meant.equals(written)) {
            tell(
                    draft,
                    scheme,
                    "type",
                    "expected a type of security scheme, but it is `" + written + "`",
                    http ? "http with the scheme " + meant : meant);
            scheme.put("type", http ? "http" : meant);
            if (http) {
                scheme.put("scheme", meant);
            }
        } else if (meant.equals("http") && scheme.path("scheme").asText().isBlank() && scheme.has("bearerFormat")) {
            tell(draft, scheme, "type", "the security scheme of type `http` does not say which", "bearer");
            scheme.put("scheme", "bearer");
        }
    }

    private static void place(WorkingDocument draft, ObjectNode scheme) {
        String in = scheme.path("in").asText();
        String meant = bare(in);
        if (!PLACES.contains(in) && PLACES.contains(meant)) {
            tell(draft, scheme, "in", "expected query, header or cookie, but it is `" + in + "`", meant);
            scheme.put("in", meant);
        } else if (in.isBlank() && !scheme.path("name").asText().isBlank()) {
            draft.at(scheme)
                    .warning(
                            "security-scheme-misspelt",
                            "the API key `" + scheme.path("name").asText() + "` does not say where it travels")
                    .repaired("read as a header");
            scheme.put("in", "header");
        }
    }

    private static void flows(WorkingDocument draft, ObjectNode scheme) {
        if (scheme.path("flow").isTextual() && !scheme.has("flows")) {
            String flow = FLOWS.getOrDefault(bare(scheme.path("flow").asText()), "implicit");
            tell(draft, scheme, "flow", "expected `flows`, but there is a `flow`, as in Swagger 2.0", flow);
            ObjectNode made = scheme.putObject("flows").putObject(flow);
            draft.origins().inherit(scheme.path("flows"), scheme);
            draft.origins().inherit(made, scheme);
            for (String field : List.of("authorizationUrl", "tokenUrl", "refreshUrl", "scopes")) {
                JsonNode value = scheme.remove(field);
                if (value != null) {
                    made.set(field, value);
                }
            }
            scheme.remove("flow");
        }
        if (!(scheme.path("flows") instanceof ObjectNode flows)) {
            draft.atIfPresent(scheme, "flows")
                    .warning("oauth-flow-unknown", "expected an OAuth scheme to have `flows`, which is an object")
                    .repaired("no flow is known");
            draft.origins().inherit(scheme.putObject("flows"), scheme);
            return;
        }
        for (Map.Entry<String, JsonNode> flow : List.copyOf(flows.properties())) {
            flow(draft, flows, flow.getKey(), flow.getValue());
        }
    }

    private static void flow(WorkingDocument draft, ObjectNode flows, String written, JsonNode value) {
        String meant = FLOWS.getOrDefault(bare(written), "");
        boolean usable = value.isObject() && (meant.equals(written) || (!meant.isEmpty() && !flows.has(meant)));
        if (!written.startsWith("x-") && (!usable || !meant.equals(written))) {
            draft.at(flows, written)
                    .warning(
                            "oauth-flow-unknown",
                            "expected one of the flows of OAuth 2, which is an object, but it is `" + written + "`")
                    .repaired(usable ? "read as " + meant : "left out");
            flows.remove(written);
            if (usable) {
                flows.set(meant, value);
            }
        }
        if (usable
                && value instanceof ObjectNode object
                && !object.path("scopes").isObject()) {
            scopes(draft, object);
        }
    }

    private static void scopes(WorkingDocument draft, ObjectNode flow) {
        JsonNode written = flow.path("scopes");
        List<String> names = StringList.of(written);
        draft.atIfPresent(flow, "scopes")
                .info("oauth-scopes-not-an-object", "expected the scopes of an OAuth flow, which are an object")
                .repaired(names.isEmpty() ? "read as none" : "read as " + String.join(", ", names));
        ObjectNode scopes = flow.putObject("scopes");
        names.forEach(name -> scopes.put(name, ""));
    }

    private static void tell(WorkingDocument draft, ObjectNode scheme, String key, String message, String meant) {
        draft.at(scheme, key).info("security-scheme-misspelt", message).repaired("read as " + meant);
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
