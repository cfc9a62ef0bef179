package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.ComponentSection;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes security schemes that no client can use, and requirements of undefined schemes.
 *
 * <p>{@code securitySchemes: {key: {type: apiKey}}} is removed, because it has no {@code name} and {@code in}, and
 * {@code security: [{key: []}]} with it. OpenAPI 3.0.3, Security Scheme Object and Security Requirement Object: names
 * of requirements are names of schemes.
 */
final class UnusableSecurityRepair implements Repair {

    private static final Set<String> TYPES = Set.of("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS");

    @Override
    public void repair(WorkingDocument document, OpenApiNode site) {
        if (site.kind() == ObjectType.DOCUMENT) {
            removeUnusableSchemes(document);
        }
        if (site.kind() == ObjectType.DOCUMENT || site.kind() == ObjectType.OPERATION) {
            JsonNode security = site.json().path("security");
            if (security instanceof ArrayNode alternatives) {
                removeUndefinedRequirements(document, site.json(), alternatives);
            }
        }
    }

    private static void removeUnusableSchemes(WorkingDocument document) {
        String holder = JsonPointers.of("components", ComponentSection.SECURITY_SCHEMES.field);
        if (JsonPointers.find(document.root(), holder) instanceof ObjectNode schemes) {
            for (Map.Entry<String, JsonNode> scheme : List.copyOf(schemes.properties())) {
                JsonNode node = document.resolve(scheme.getValue())
                        .map(JsonNode.class::cast)
                        .orElse(scheme.getValue());
                boolean isComplete = !node.path("type").asText().equals("apiKey")
                        || (!node.path("name").asText().isBlank()
                                && Set.of("query", "header", "cookie")
                                        .contains(node.path("in").asText()));
                if (!TYPES.contains(node.path("type").asText()) || !isComplete) {
                    document.at(scheme.getValue())
                            .warning(
                                    "security-scheme-unusable",
                                    "security scheme `" + scheme.getKey()
                                            + "` must have a known `type`, and an API key must have `name` and `in`")
                            .repaired("removed");
                    schemes.remove(scheme.getKey());
                }
            }
            if (schemes.isEmpty() && document.root().path("components") instanceof ObjectNode components) {
                components.remove(ComponentSection.SECURITY_SCHEMES.field);
                if (components.isEmpty()) {
                    document.root().remove("components");
                }
            }
        }
    }

    private static void removeUndefinedRequirements(
            WorkingDocument document, ObjectNode holder, ArrayNode alternatives) {
        JsonNode schemes = document.root().path("components").path(ComponentSection.SECURITY_SCHEMES.field);
        boolean dropped = false;
        for (int i = alternatives.size() - 1; i >= 0; i--) {
            for (String name : undefinedSchemes(alternatives.get(i), schemes)) {
                document.at(alternatives.get(i), name)
                        .warning(
                                "security-scheme-unknown", "security scheme `" + name + "` must be defined, but is not")
                        .repaired("security requirement removed");
                dropped = true;
            }
            if (!undefinedSchemes(alternatives.get(i), schemes).isEmpty()) {
                alternatives.remove(i);
            }
        }
        // An empty list would mean that the operation needs no credential.
        if (dropped && alternatives.isEmpty()) {
            holder.remove("security");
        }
    }

    private static List<String> undefinedSchemes(JsonNode requirement, JsonNode schemes) {
        return requirement.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !schemes.has(name))
                .toList();
    }
}
