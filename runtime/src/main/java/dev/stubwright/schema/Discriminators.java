package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which schema a discriminator's value names (OpenAPI 3.0.3 and 3.1.0, Discriminator Object). */
final class Discriminators {

    private static final String COMPONENTS = "/components/schemas";

    private final JsonNode document;

    Discriminators(JsonNode document) {
        this.document = document;
    }

    static String property(JsonNode schema) {
        return schema.path("discriminator").path("propertyName").asText("");
    }

    /** Pointer to the schema that a value names. */
    Optional<String> target(JsonNode schema, String value) {
        JsonNode mapped = schema.path("discriminator").path("mapping").path(value);
        return mapped.isTextual() ? byReference(mapped.asText()) : byName(value);
    }

    /** Values by the schemas that they name, in the document's order: mapped ones, and the names of branches without one. */
    Map<String, String> values(JsonNode schema) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry :
                schema.path("discriminator").path("mapping").properties()) {
            byReference(entry.getValue().asText()).ifPresent(pointer -> values.put(entry.getKey(), pointer));
        }
        for (String keyword : new String[] {"oneOf", "anyOf"}) {
            for (JsonNode branch : schema.path(keyword)) {
                Pointers.ofLocalReference(branch.path("$ref").asText())
                        .filter(pointer -> pointer.startsWith(COMPONENTS + "/") && !values.containsValue(pointer))
                        .ifPresent(
                                pointer -> values.put(Pointers.tokens(pointer).get(2), pointer));
            }
        }
        return values;
    }

    private Optional<String> byReference(String reference) {
        return Pointers.ofLocalReference(reference).filter(this::exists).or(() -> byName(reference));
    }

    private Optional<String> byName(String name) {
        return Optional.of(Pointers.child(COMPONENTS, name)).filter(this::exists);
    }

    private boolean exists(String pointer) {
        return !Pointers.resolve(document, pointer).isMissingNode();
    }
}
