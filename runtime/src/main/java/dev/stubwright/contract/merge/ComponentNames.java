package dev.stubwright.contract.merge;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names the components of several documents without conflicts. Equal components share a name; of different components with
 * the same name, all but the first get a number. Components are equal if they and all components that they refer to are
 * equal.
 */
@Internal
public final class ComponentNames {

    private final IdentityHashMap<WorkingDocument, Map<String, String>> renamed = new IdentityHashMap<>();
    private final IdentityHashMap<WorkingDocument, DiscriminatorSubtypes> children = new IdentityHashMap<>();

    /** @param drafts the documents, in an order that does not depend on that of the sources */
    public ComponentNames(List<WorkingDocument> drafts) {
        Map<String, List<WorkingDocument>> holders = new TreeMap<>();
        for (WorkingDocument document : drafts) {
            pointers(document).forEach(pointer -> holders.computeIfAbsent(pointer, any -> new ArrayList<>())
                    .add(document));
        }
        Set<String> taken = new HashSet<>(holders.keySet());
        holders.forEach((pointer, owners) -> {
            if (owners.size() > 1) {
                number(pointer, owners, taken);
            }
        });
    }

    /** The new pointer of a component. */
    String of(WorkingDocument document, String pointer) {
        return renamed.getOrDefault(document, Map.of()).getOrDefault(pointer, pointer);
    }

    private void number(String pointer, List<WorkingDocument> owners, Set<String> taken) {
        Map<Map<String, JsonNode>, String> names = new HashMap<>();
        WorkingDocument first = owners.get(0);
        for (WorkingDocument owner : owners) {
            Map<String, JsonNode> meaning = closure(owner, pointer);
            String name = names.get(meaning);
            if (name == null) {
                name = pointer;
                for (int i = 2; !names.isEmpty() && !taken.add(name); i++) {
                    name = pointer + "_" + i;
                }
                names.put(meaning, name);
                if (!name.equals(pointer)) {
                    reportRenamed(first, owner, pointer, name);
                }
            }
            renamed.computeIfAbsent(owner, any -> new HashMap<>()).put(pointer, name);
        }
    }

    private static void reportRenamed(WorkingDocument first, WorkingDocument owner, String pointer, String name) {
        JsonNode here = JsonPointers.find(owner.root(), pointer);
        owner.at(here)
                .info(
                        "component-renamed",
                        "the component `" + last(pointer) + "`, or a component that it refers to, differs from that in "
                                + first.locate(JsonPointers.find(first.root(), pointer), ""))
                .repaired("renamed to " + last(name));
    }

    private static String last(String pointer) {
        List<String> tokens = JsonPointers.tokens(pointer);
        return tokens.get(tokens.size() - 1);
    }

    private static List<String> pointers(WorkingDocument document) {
        List<String> pointers = new ArrayList<>();
        for (ComponentSection section : ComponentSection.values()) {
            String holder = JsonPointers.of("components", section.field);
            JsonPointers.find(document.root(), holder)
                    .fieldNames()
                    .forEachRemaining(name -> pointers.add(JsonPointers.child(holder, name)));
        }
        return pointers;
    }

    /** A component and all components that it refers to, directly or indirectly, by pointer. */
    private Map<String, JsonNode> closure(WorkingDocument document, String pointer) {
        DiscriminatorSubtypes implicit =
                children.computeIfAbsent(document, any -> new DiscriminatorSubtypes(document.root()));
        Map<String, JsonNode> found = new TreeMap<>();
        List<String> pending = new ArrayList<>(List.of(pointer));
        while (!pending.isEmpty()) {
            String next = pending.remove(pending.size() - 1);
            Optional<ComponentLocation> place = ComponentLocation.of(next);
            JsonNode node = place.map(at -> JsonPointers.find(document.root(), at.pointer()))
                    .orElse(document.root());
            if (place.isPresent()
                    && node instanceof ObjectNode object
                    && found.put(place.get().pointer(), object) == null) {
                new OpenApiNode(place.get().kind(), object, null, place.get().name()).walk(site -> {
                    pending.addAll(ReferenceTargets.of(site));
                    if (site.kind() == ObjectType.SCHEMA) {
                        pending.addAll(implicit.of(site));
                    }
                });
            }
        }
        return found;
    }
}
