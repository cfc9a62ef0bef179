package dev.stubwright.contract.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.ComponentSection;
import dev.stubwright.contract.tree.DiscriminatorSubtypes;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.Reference;
import dev.stubwright.contract.tree.ReferenceTargets;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds entries to the {@code mapping} of discriminators before schemas are renamed. Without an entry, the discriminator
 * value of a schema is its name (OpenAPI 3.0.3, Discriminator Object), which must stay the same.
 */
final class ImplicitDiscriminatorMapping {

    private static final String SCHEMAS = JsonPointers.of("components", ComponentSection.SCHEMAS.field);

    private final WorkingDocument document;
    private final ComponentNames names;
    private final DiscriminatorSubtypes children;

    private ImplicitDiscriminatorMapping(WorkingDocument document, ComponentNames names) {
        this.document = document;
        this.names = names;
        this.children = new DiscriminatorSubtypes(document.root());
    }

    static void makeExplicit(WorkingDocument document, ComponentNames names) {
        ImplicitDiscriminatorMapping implicit = new ImplicitDiscriminatorMapping(document, names);
        document.walk(node -> {
            if (node.kind() == ObjectType.SCHEMA
                    && node.json().path("discriminator") instanceof ObjectNode discriminator) {
                implicit.makeExplicit(node, discriminator);
            }
        });
    }

    private void makeExplicit(OpenApiNode node, ObjectNode discriminator) {
        List<String> mapped = ReferenceTargets.of(node);
        for (String pointer : candidates(node)) {
            List<String> tokens = JsonPointers.tokens(pointer);
            String name = tokens.get(tokens.size() - 1);
            boolean renamed = !names.of(document, pointer).equals(pointer);
            if (renamed
                    && !mapped.contains(pointer)
                    && !discriminator.path("mapping").has(name)) {
                ObjectNode mapping = discriminator.path("mapping") instanceof ObjectNode known
                        ? known
                        : discriminator.putObject("mapping");
                // A reference by the old name, since references are renamed after this.
                mapping.put(name, Reference.to(pointer));
            }
        }
    }

    /** The alternatives of the schema, and all schemas that extend it. */
    private Set<String> candidates(OpenApiNode node) {
        Set<String> found = new LinkedHashSet<>();
        for (String field : List.of("oneOf", "anyOf")) {
            node.json().path(field).forEach(alternative -> Reference.pointer(
                            alternative.path("$ref").asText())
                    .filter(pointer -> pointer.startsWith(SCHEMAS + "/"))
                    .ifPresent(found::add));
        }
        boolean component = node.parent() != null && node.parent().kind() == ObjectType.COMPONENTS;
        List<String> pending = new ArrayList<>(component ? List.of(node.token()) : List.of());
        while (!pending.isEmpty()) {
            for (String child : extending(pending.remove(pending.size() - 1))) {
                if (found.add(child)) {
                    pending.add(JsonPointers.tokens(child).get(2));
                }
            }
        }
        return found;
    }

    private List<String> extending(String name) {
        ObjectNode bare = document.root().objectNode();
        bare.putObject("discriminator");
        return children.of(new OpenApiNode(ObjectType.SCHEMA, bare, null, name)).stream()
                .filter(pointer -> pointer.startsWith(SCHEMAS + "/"))
                .toList();
    }
}
