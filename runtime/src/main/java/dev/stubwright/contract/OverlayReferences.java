package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The components that overlays refer to, so that they are kept although no operation refers to them yet. */
final class OverlayReferences {

    private OverlayReferences() {}

    /** Pointers into a document of OpenAPI 3. */
    static Set<String> of(List<OverlayFile> overlays) {
        Set<String> pointers = new TreeSet<>();
        overlays.forEach(overlay -> overlay.actions().forEach(action -> {
            if (action.change() instanceof OverlayFile.Change.Update update) {
                collect(update.value(), pointers);
            }
        }));
        return pointers;
    }

    private static void collect(JsonNode node, Set<String> pointers) {
        if (node.path("$ref").isTextual()) {
            Reference.pointer(node.path("$ref").textValue()).ifPresent(pointers::add);
        }
        node.forEach(child -> collect(child, pointers));
    }
}
