package dev.stubwright.contract.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.ComponentSection;
import dev.stubwright.contract.tree.WorkingDocument;

/** Converts {@code securityDefinitions} of Swagger 2.0 to {@code components.securitySchemes}. */
final class SecuritySchemeUpgrade {

    private SecuritySchemeUpgrade() {}

    static void upgrade(WorkingDocument document) {
        if (document.root().path("securityDefinitions") instanceof ObjectNode definitions && !definitions.isEmpty()) {
            ObjectNode schemes =
                    document.holder(JsonPointers.of("components", ComponentSection.SECURITY_SCHEMES.field));
            document.origins().inherit(schemes, definitions);
            definitions.properties().forEach(member -> {
                if (member.getValue() instanceof ObjectNode scheme) {
                    upgrade(document, scheme);
                }
                schemes.putIfAbsent(member.getKey(), member.getValue());
            });
        }
    }

    private static void upgrade(WorkingDocument document, ObjectNode scheme) {
        String type = scheme.path("type").asText();
        if (type.equals("basic")) {
            scheme.put("type", "http").put("scheme", "basic");
        } else if (type.equals("oauth2")) {
            JsonNode name = scheme.remove("flow");
            ObjectNode flow = scheme.putObject("flows").putObject(flowName(name == null ? "" : name.asText()));
            document.origins().inherit(flow, scheme);
            for (String field : new String[] {"authorizationUrl", "tokenUrl", "scopes"}) {
                JsonNode value = scheme.remove(field);
                if (value != null) {
                    flow.set(field, value);
                }
            }
            if (!flow.has("scopes")) {
                flow.putObject("scopes");
            }
        }
    }

    private static String flowName(String flow) {
        return switch (flow) {
            case "application" -> "clientCredentials";
            case "accessCode" -> "authorizationCode";
            case "password" -> "password";
            default -> "implicit";
        };
    }
}
