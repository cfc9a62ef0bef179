package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.catalog.document.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subtypes of a schema with a {@code discriminator}: the schemas in its mapping or, without a mapping, the
 * schemas that extend it with {@code allOf} (OpenAPI 3.0.3, Discriminator Object).
 */
@Internal
public final class DiscriminatorSubtypes {

    private final JsonNode source;
    private final String schemaSection;
    private @Nullable Map<String, List<String>> subtypesByParent;

    public DiscriminatorSubtypes(JsonNode source) {
        this.source = source;
        this.schemaSection = SpecificationVersion.of(source).isSwagger2() ? "/definitions" : "/components/schemas";
    }

    /** Pointers to the subtypes of this schema. */
    public List<String> of(OpenApiNode schema) {
        JsonNode discriminator = schema.json().path("discriminator");
        if (discriminator.isMissingNode()) {
            return List.of();
        }
        List<String> pointers = new ArrayList<>();
        discriminator.path("mapping").forEach(value -> {
            String target = value.asText();
            pointers.add(Reference.pointer(target).orElseGet(() -> JsonPointers.child(schemaSection, target)));
        });
        if (pointers.isEmpty() && schema.parent() == null) {
            pointers.addAll(
                    subtypesByParent().getOrDefault(JsonPointers.child(schemaSection, schema.token()), List.of()));
        }
        return pointers;
    }

    /** The pointer to the section of the document that holds its schemas. */
    public String schemaSection() {
        return schemaSection;
    }

    private Map<String, List<String>> subtypesByParent() {
        Map<String, List<String>> cached = subtypesByParent;
        if (cached == null) {
            Map<String, List<String>> byParent = new HashMap<>();
            JsonPointers.find(source, schemaSection).properties().forEach(member -> member.getValue()
                    .path("allOf")
                    .forEach(part -> Reference.pointer(part.path("$ref").asText())
                            .ifPresent(parent -> byParent.computeIfAbsent(parent, any -> new ArrayList<>())
                                    .add(JsonPointers.child(schemaSection, member.getKey())))));
            subtypesByParent = byParent;
            return byParent;
        }
        return cached;
    }
}
