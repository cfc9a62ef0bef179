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

    private final WorkingDocument draft;
    private final ComponentNames names;
    private final DiscriminatorSubtypes children;

    private ImplicitDiscriminatorMapping(WorkingDocument draft, ComponentNames names) {
        this.draft = draft;
        this.names = names;
        this.children = new DiscriminatorSubtypes(draft.root());
    }

    static void makeExplicit(WorkingDocument draft, ComponentNames names) {
        ImplicitDiscriminatorMapping implicit = new ImplicitDiscriminatorMapping(draft, names);
        draft.walk(site -> {
            if (site.kind() == ObjectType.SCHEMA
                    && site.node().path("discriminator") instanceof ObjectNode discriminator) {
                implicit.makeExplicit(site, discriminator);
            }
        });
    }

    private void makeExplicit(OpenApiNode site, ObjectNode discriminator) {
        List<String> mapped = ReferenceTargets.of(site);
        for (String pointer : candidates(site)) {
            List<String> tokens = JsonPointers.tokens(pointer);
            String name = tokens.get(tokens.size() - 1);
            boolean renamed = !names.of(draft, pointer).equals(pointer);
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
    private Set<String> candidates(OpenApiNode site) {
        Set<String> found = new LinkedHashSet<>();
        for (String field : List.of("oneOf", "anyOf")) {
            site.node().path(field).forEach(alternative -> Reference.pointer(
                            alternative.path("$ref").asText())
                    .filter(pointer -> pointer.startsWith(SCHEMAS + "/"))
                    .ifPresent(found::add));
        }
        boolean component = site.parent() != null && site.parent().kind() == ObjectType.COMPONENTS;
        List<String> pending = new ArrayList<>(component ? List.of(site.token()) : List.of());
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
        ObjectNode bare = draft.root().objectNode();
        bare.putObject("discriminator");
        return children.of(new OpenApiNode(ObjectType.SCHEMA, bare, null, name)).stream()
                .filter(pointer -> pointer.startsWith(SCHEMAS + "/"))
                .toList();
    }
}
