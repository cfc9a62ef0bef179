package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Pointers;
import java.util.List;
import java.util.Map;

/** Gives the components of one document the names that they have in the merged one. */
final class Renaming {

    private final Draft draft;
    private final ComponentNames names;

    private Renaming(Draft draft, ComponentNames names) {
        this.draft = draft;
        this.names = names;
    }

    static void apply(Draft draft, ComponentNames names) {
        Renaming renaming = new Renaming(draft, names);
        ImplicitNames.keep(draft, names);
        draft.walk(site -> {
            References.rewrite(site, renaming::renamed);
            if (site.kind() == Kind.OPERATION || site.kind() == Kind.DOCUMENT) {
                renaming.security(site.node());
            }
        });
        renaming.keys();
    }

    private String renamed(String pointer) {
        return ComponentPlace.of(pointer)
                .map(place -> names.of(draft, place.pointer())
                        + pointer.substring(place.pointer().length()))
                .orElse(pointer);
    }

    private void security(ObjectNode holder) {
        String section = Pointers.of("components", Section.SECURITY_SCHEMES.field);
        holder.path("security").forEach(requirement -> {
            if (requirement instanceof ObjectNode object) {
                rename(object, section);
            }
        });
    }

    private void keys() {
        for (Section section : Section.values()) {
            String holder = Pointers.of("components", section.field);
            if (Pointers.find(draft.root(), holder) instanceof ObjectNode components) {
                rename(components, holder);
            }
        }
    }

    private void rename(ObjectNode map, String section) {
        List<Map.Entry<String, JsonNode>> members = List.copyOf(map.properties());
        map.removeAll();
        members.forEach(member -> {
            List<String> tokens = Pointers.tokens(names.of(draft, Pointers.child(section, member.getKey())));
            map.set(tokens.get(tokens.size() - 1), member.getValue());
        });
    }
}
