package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Applies an overlay to the merged document (OpenAPI Overlay 1.0.0, Action Object). */
final class OverlayApplication {

    private final Draft draft;

    OverlayApplication(Draft draft) {
        this.draft = draft;
    }

    void apply(OverlayFile overlay) {
        overlay.actions().forEach(this::apply);
    }

    private void apply(OverlayFile.Action action) {
        List<List<String>> places = action.target().in(draft.root());
        if (places.isEmpty()) {
            tell(
                    action,
                    "overlay-target-missing",
                    "the target `" + action.target().text() + "` matches nothing");
        } else if (action.remove()) {
            // From the last to the first, since what is removed moves what stands behind it.
            List<List<String>> backwards = new ArrayList<>(places);
            Collections.reverse(backwards);
            backwards.forEach(place -> remove(action, place));
        } else {
            JsonNode update = action.update().orElseThrow();
            places.forEach(place -> update(action, place, update));
        }
    }

    private void remove(OverlayFile.Action action, List<String> place) {
        if (place.isEmpty()) {
            tell(action, "overlay-target-unfit", "the whole document cannot be removed");
            return;
        }
        JsonNode parent = node(place.subList(0, place.size() - 1));
        String key = place.get(place.size() - 1);
        if (parent instanceof ObjectNode object) {
            object.remove(key);
        } else if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(key));
        }
    }

    private void update(OverlayFile.Action action, List<String> place, JsonNode update) {
        Origin origin = action.origin().child("update");
        JsonNode target = node(place);
        if (target instanceof ObjectNode object && update instanceof ObjectNode members) {
            merge(object, members, origin);
        } else if (target instanceof ArrayNode array) {
            append(array, update, origin);
        } else {
            tell(
                    action,
                    "overlay-target-unfit",
                    "expected the target `" + action.target().text()
                            + "` to be an object and the update too, or the target to be a list");
        }
    }

    private void merge(ObjectNode target, ObjectNode update, Origin origin) {
        for (Map.Entry<String, JsonNode> member : update.properties()) {
            Origin written = origin.child(member.getKey());
            JsonNode present = target.path(member.getKey());
            if (present instanceof ObjectNode object && member.getValue() instanceof ObjectNode members) {
                merge(object, members, written);
            } else if (present instanceof ArrayNode array && member.getValue().isArray()) {
                append(array, member.getValue(), written);
            } else {
                target.set(member.getKey(), draft.origins().copy(member.getValue(), written));
                draft.origins().leaf(target, member.getKey(), written);
            }
        }
    }

    private void append(ArrayNode target, JsonNode update, Origin origin) {
        // The specification speaks of one entry; a list of entries can only mean each of them.
        if (update.isArray()) {
            for (int i = 0; i < update.size(); i++) {
                target.add(draft.origins().copy(update.get(i), origin.child(Integer.toString(i))));
            }
        } else {
            target.add(draft.origins().copy(update, origin));
        }
    }

    private JsonNode node(List<String> place) {
        return Pointers.find(draft.root(), Pointers.of(place.toArray(String[]::new)));
    }

    private void tell(OverlayFile.Action action, String id, String message) {
        draft.diagnostics()
                .add(Diagnostic.repaired(
                        id,
                        Severity.WARNING,
                        message,
                        action.origin().child("target").location(),
                        "the action is passed over"));
    }
}
