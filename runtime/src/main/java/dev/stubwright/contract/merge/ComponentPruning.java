package dev.stubwright.contract.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.ComponentLocation;
import dev.stubwright.contract.tree.ComponentSection;
import dev.stubwright.contract.tree.DiscriminatorSubtypes;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ReferenceTargets;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Removes components that no operation refers to, directly or indirectly. */
@Internal
public final class ComponentPruning {

    private final WorkingDocument document;
    private final Set<String> reached = new HashSet<>();
    private final Deque<OpenApiNode> pending = new ArrayDeque<>();
    private final DiscriminatorSubtypes children;

    private ComponentPruning(WorkingDocument document) {
        this.document = document;
        this.children = new DiscriminatorSubtypes(document.root());
    }

    public static void prune(WorkingDocument document) {
        new ComponentPruning(document).prune();
    }

    private void prune() {
        ObjectNode root = document.root();
        if (!(root.path("components") instanceof ObjectNode components)) {
            return;
        }
        // The search starts at the operations: components that only refer to each other are not kept.
        List<OpenApiNode> operations = new ArrayList<>();
        root.remove("components");
        document.walk(operations::add);
        root.set("components", components);
        operations.forEach(this::reach);
        while (!pending.isEmpty()) {
            pending.pop().walk(this::reach);
        }
        for (ComponentSection section : ComponentSection.values()) {
            if (components.path(section.field) instanceof ObjectNode members) {
                String holder = JsonPointers.of("components", section.field);
                List<String> names = new ArrayList<>();
                members.fieldNames().forEachRemaining(names::add);
                names.removeIf(name -> reached.contains(JsonPointers.child(holder, name)));
                members.remove(names);
                if (members.isEmpty()) {
                    components.remove(section.field);
                }
            }
        }
        if (components.isEmpty()) {
            root.remove("components");
        }
    }

    private void reach(OpenApiNode node) {
        ReferenceTargets.of(node).forEach(this::reach);
        if (node.kind() == ObjectType.SCHEMA) {
            children.of(node).forEach(this::reach);
        }
        if (node.kind() == ObjectType.OPERATION || node.kind() == ObjectType.DOCUMENT) {
            node.json().path("security").forEach(requirement -> requirement
                    .fieldNames()
                    .forEachRemaining(name ->
                            reached.add(JsonPointers.of("components", ComponentSection.SECURITY_SCHEMES.field, name))));
        }
    }

    private void reach(String pointer) {
        ComponentLocation.of(pointer).ifPresent(place -> {
            if (reached.add(place.pointer())
                    && JsonPointers.find(document.root(), place.pointer()) instanceof ObjectNode component) {
                pending.add(new OpenApiNode(place.kind(), component, null, place.name()));
            }
        });
    }
}
