package dev.stubwright.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a discriminator's mapping does not say otherwise, its values are the names of schemas (OpenAPI 3.0.3, Discriminator
 * Object). A schema that gets another name keeps its value by an entry of the mapping.
 */
final class ImplicitNames {

    private static final String SCHEMAS = Pointers.of("components", Section.SCHEMAS.field);

    private final Draft draft;
    private final ComponentNames names;
    private final Children children;

    private ImplicitNames(Draft draft, ComponentNames names) {
        this.draft = draft;
        this.names = names;
        this.children = new Children(draft.root());
    }

    static void keep(Draft draft, ComponentNames names) {
        ImplicitNames implicit = new ImplicitNames(draft, names);
        draft.walk(site -> {
            if (site.kind() == Kind.SCHEMA && site.node().path("discriminator") instanceof ObjectNode discriminator) {
                implicit.keep(site, discriminator);
            }
        });
    }

    private void keep(Site site, ObjectNode discriminator) {
        List<String> mapped = References.of(site);
        for (String pointer : candidates(site)) {
            List<String> tokens = Pointers.tokens(pointer);
            String name = tokens.get(tokens.size() - 1);
            boolean renamed = !names.of(draft, pointer).equals(pointer);
            if (renamed
                    && !mapped.contains(pointer)
                    && !discriminator.path("mapping").has(name)) {
                ObjectNode mapping = discriminator.path("mapping") instanceof ObjectNode known
                        ? known
                        : discriminator.putObject("mapping");
                // Under its old name: the references are renamed next.
                mapping.put(name, Reference.to(pointer));
            }
        }
    }

    /** The alternatives of the schema, and all that extend it. */
    private Set<String> candidates(Site site) {
        Set<String> found = new LinkedHashSet<>();
        for (String field : List.of("oneOf", "anyOf")) {
            site.node().path(field).forEach(alternative -> Reference.pointer(
                            alternative.path("$ref").asText())
                    .filter(pointer -> pointer.startsWith(SCHEMAS + "/"))
                    .ifPresent(found::add));
        }
        boolean component = site.parent() != null && site.parent().kind() == Kind.COMPONENTS;
        List<String> pending = new ArrayList<>(component ? List.of(site.token()) : List.of());
        while (!pending.isEmpty()) {
            for (String child : extending(pending.remove(pending.size() - 1))) {
                if (found.add(child)) {
                    pending.add(Pointers.tokens(child).get(2));
                }
            }
        }
        return found;
    }

    private List<String> extending(String name) {
        ObjectNode bare = draft.root().objectNode();
        bare.putObject("discriminator");
        return children.of(new Site(Kind.SCHEMA, bare, null, name)).stream()
                .filter(pointer -> pointer.startsWith(SCHEMAS + "/"))
                .toList();
    }
}
