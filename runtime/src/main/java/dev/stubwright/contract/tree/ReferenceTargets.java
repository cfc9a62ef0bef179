package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Reads and rewrites the references of an object: its {@code $ref} and its discriminator mapping. OpenAPI 3 only. */
@Internal
public final class ReferenceTargets {

    private ReferenceTargets() {}

    /** The pointers of all local references of this object. */
    public static List<String> of(OpenApiNode node) {
        List<String> pointers = new ArrayList<>();
        node.reference().flatMap(Reference::pointer).ifPresent(pointers::add);
        if (node.kind() == ObjectType.SCHEMA) {
            node.json()
                    .path("discriminator")
                    .path("mapping")
                    .forEach(value -> pointers.add(mappingPointer(value.asText())));
        }
        return pointers;
    }

    /** Replaces the pointers of the references. */
    public static void rewrite(OpenApiNode node, UnaryOperator<String> change) {
        node.reference().flatMap(Reference::pointer).ifPresent(pointer -> node.json()
                .put("$ref", Reference.to(change.apply(pointer))));
        if (node.kind() == ObjectType.SCHEMA
                && node.json().path("discriminator").path("mapping") instanceof ObjectNode mapping) {
            for (Map.Entry<String, JsonNode> value : List.copyOf(mapping.properties())) {
                String before = mappingPointer(value.getValue().asText());
                String after = change.apply(before);
                if (!after.equals(before)) {
                    mapping.put(value.getKey(), Reference.to(after));
                }
            }
        }
    }

    private static String mappingPointer(String value) {
        return Reference.pointer(value)
                .orElseGet(() -> JsonPointers.of("components", ComponentSection.SCHEMAS.field, value));
    }
}
