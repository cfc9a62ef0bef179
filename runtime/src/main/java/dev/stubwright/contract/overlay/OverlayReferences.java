package dev.stubwright.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.jsonpath.JsonPath;
import dev.stubwright.contract.tree.Reference;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the components that overlays refer to or change. They are kept even if no operation refers to them yet. */
@Internal
public final class OverlayReferences {

    // components, section, name
    private static final int COMPONENT_TOKENS = 3;

    private OverlayReferences() {}

    /** JSON pointers of the components in an OpenAPI 3 document. */
    public static Set<String> of(List<OverlayFile> overlays) {
        Set<String> pointers = new TreeSet<>();
        overlays.forEach(overlay -> overlay.actions().forEach(action -> {
            named(action.target(), pointers);
            if (action.change() instanceof OverlayFile.Change.Copy copy) {
                named(copy.source(), pointers);
            }
            if (action.change() instanceof OverlayFile.Change.Update update) {
                collect(update.value(), pointers);
            }
        }));
        return pointers;
    }

    private static void named(JsonPath path, Set<String> pointers) {
        List<String> names = path.leadingNames();
        if (names.size() >= COMPONENT_TOKENS && names.get(0).equals("components")) {
            pointers.add(JsonPointers.of(names.subList(0, COMPONENT_TOKENS).toArray(String[]::new)));
        }
    }

    private static void collect(JsonNode node, Set<String> pointers) {
        if (node.path("$ref").isTextual()) {
            Reference.pointer(node.path("$ref").textValue()).ifPresent(pointers::add);
        }
        node.forEach(child -> collect(child, pointers));
    }
}
