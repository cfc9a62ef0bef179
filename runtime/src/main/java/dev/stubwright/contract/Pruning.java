package dev.stubwright.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Pointers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps only the components that operations refer to. */
final class Pruning {

    private final Draft draft;
    private final Set<String> reached = new HashSet<>();
    private final Deque<Site> pending = new ArrayDeque<>();
    private final Children children;

    private Pruning(Draft draft) {
        this.draft = draft;
        this.children = new Children(draft.root());
    }

    static void prune(Draft draft) {
        new Pruning(draft).prune();
    }

    private void prune() {
        ObjectNode root = draft.root();
        if (!(root.path("components") instanceof ObjectNode components)) {
            return;
        }
        // What the operations reach is asked for; that components refer to each other keeps none of them.
        List<Site> operations = new ArrayList<>();
        root.remove("components");
        draft.walk(operations::add);
        root.set("components", components);
        operations.forEach(this::reach);
        while (!pending.isEmpty()) {
            pending.pop().walk(this::reach);
        }
        for (Section section : Section.values()) {
            if (components.path(section.field) instanceof ObjectNode members) {
                String holder = Pointers.of("components", section.field);
                List<String> names = new ArrayList<>();
                members.fieldNames().forEachRemaining(names::add);
                names.removeIf(name -> reached.contains(Pointers.child(holder, name)));
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

    private void reach(Site site) {
        References.of(site).forEach(this::reach);
        if (site.kind() == Kind.SCHEMA) {
            children.of(site).forEach(this::reach);
        }
        if (site.kind() == Kind.OPERATION || site.kind() == Kind.DOCUMENT) {
            site.node().path("security").forEach(requirement -> requirement
                    .fieldNames()
                    .forEachRemaining(
                            name -> reached.add(Pointers.of("components", Section.SECURITY_SCHEMES.field, name))));
        }
    }

    private void reach(String pointer) {
        ComponentPlace.of(pointer).ifPresent(place -> {
            if (reached.add(place.pointer())
                    && Pointers.find(draft.root(), place.pointer()) instanceof ObjectNode component) {
                pending.add(new Site(place.kind(), component, null, place.name()));
            }
        });
    }
}
