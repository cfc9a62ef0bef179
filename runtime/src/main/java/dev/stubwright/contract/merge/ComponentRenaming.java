package dev.stubwright.contract.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.ComponentLocation;
import dev.stubwright.contract.tree.ComponentSection;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.ReferenceTargets;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Map;

/** Renames the components of a document, and all references to them. */
@Internal
public final class ComponentRenaming {

    private final WorkingDocument document;
    private final ComponentNames names;

    private ComponentRenaming(WorkingDocument document, ComponentNames names) {
        this.document = document;
        this.names = names;
    }

    public static void apply(WorkingDocument document, ComponentNames names) {
        ComponentRenaming renaming = new ComponentRenaming(document, names);
        ImplicitDiscriminatorMapping.makeExplicit(document, names);
        document.walk(node -> {
            ReferenceTargets.rewrite(node, renaming::renamed);
            if (node.kind() == ObjectType.OPERATION || node.kind() == ObjectType.DOCUMENT) {
                renaming.security(node.json());
            }
        });
        renaming.keys();
    }

    private String renamed(String pointer) {
        return ComponentLocation.of(pointer)
                .map(place -> names.of(document, place.pointer())
                        + pointer.substring(place.pointer().length()))
                .orElse(pointer);
    }

    private void security(ObjectNode holder) {
        String section = JsonPointers.of("components", ComponentSection.SECURITY_SCHEMES.field);
        holder.path("security").forEach(requirement -> {
            if (requirement instanceof ObjectNode object) {
                rename(object, section);
            }
        });
    }

    private void keys() {
        for (ComponentSection section : ComponentSection.values()) {
            String holder = JsonPointers.of("components", section.field);
            if (JsonPointers.find(document.root(), holder) instanceof ObjectNode components) {
                rename(components, holder);
            }
        }
    }

    private void rename(ObjectNode map, String section) {
        List<Map.Entry<String, JsonNode>> members = List.copyOf(map.properties());
        map.removeAll();
        members.forEach(member -> {
            List<String> tokens = JsonPointers.tokens(names.of(document, JsonPointers.child(section, member.getKey())));
            map.set(tokens.get(tokens.size() - 1), member.getValue());
        });
    }
}
