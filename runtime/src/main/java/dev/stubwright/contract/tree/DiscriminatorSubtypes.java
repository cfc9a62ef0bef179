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
 * Schemas that are reached through a {@code discriminator} and not through a {@code $ref}: those that its mapping names,
 * or, without a mapping, those that extend the schema by {@code allOf} (OpenAPI 3.0.3, Discriminator Object).
 */
@Internal
public final class DiscriminatorSubtypes {

    private final JsonNode source;
    private final String section;
    private @Nullable Map<String, List<String>> byParent;

    public DiscriminatorSubtypes(JsonNode source) {
        this.source = source;
        this.section = SpecificationVersion.of(source).isSwagger2() ? "/definitions" : "/components/schemas";
    }

    /** Pointers to the schemas that may stand in place of this one. */
    public List<String> of(OpenApiNode schema) {
        JsonNode discriminator = schema.node().path("discriminator");
        if (discriminator.isMissingNode()) {
            return List.of();
        }
        List<String> pointers = new ArrayList<>();
        discriminator.path("mapping").forEach(value -> {
            String target = value.asText();
            pointers.add(Reference.pointer(target).orElseGet(() -> JsonPointers.child(section, target)));
        });
        if (pointers.isEmpty() && schema.parent() == null) {
            pointers.addAll(byParent().getOrDefault(JsonPointers.child(section, schema.token()), List.of()));
        }
        return pointers;
    }

    /** Where the document keeps its schemas. */
    public String section() {
        return section;
    }

    private Map<String, List<String>> byParent() {
        Map<String, List<String>> known = byParent;
        if (known == null) {
            Map<String, List<String>> found = new HashMap<>();
            JsonPointers.find(source, section).properties().forEach(member -> member.getValue()
                    .path("allOf")
                    .forEach(part -> Reference.pointer(part.path("$ref").asText())
                            .ifPresent(parent -> found.computeIfAbsent(parent, any -> new ArrayList<>())
                                    .add(JsonPointers.child(section, member.getKey())))));
            byParent = found;
            return found;
        }
        return known;
    }
}
