package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What an object of an OpenAPI 3 document refers to, by {@code $ref} or by a discriminator's mapping. */
@Internal
public final class ReferenceTargets {

    private ReferenceTargets() {}

    /** Pointers into the document. */
    public static List<String> of(OpenApiNode site) {
        List<String> pointers = new ArrayList<>();
        site.reference().flatMap(Reference::pointer).ifPresent(pointers::add);
        if (site.kind() == ObjectType.SCHEMA) {
            site.node().path("discriminator").path("mapping").forEach(value -> pointers.add(mapped(value.asText())));
        }
        return pointers;
    }

    /** Writes other pointers in their place. */
    public static void rewrite(OpenApiNode site, UnaryOperator<String> change) {
        site.reference().flatMap(Reference::pointer).ifPresent(pointer -> site.node()
                .put("$ref", Reference.to(change.apply(pointer))));
        if (site.kind() == ObjectType.SCHEMA
                && site.node().path("discriminator").path("mapping") instanceof ObjectNode mapping) {
            for (Map.Entry<String, JsonNode> value : List.copyOf(mapping.properties())) {
                String before = mapped(value.getValue().asText());
                String after = change.apply(before);
                if (!after.equals(before)) {
                    mapping.put(value.getKey(), Reference.to(after));
                }
            }
        }
    }

    private static String mapped(String value) {
        return Reference.pointer(value)
                .orElseGet(() -> JsonPointers.of("components", ComponentSection.SCHEMAS.field, value));
    }
}
