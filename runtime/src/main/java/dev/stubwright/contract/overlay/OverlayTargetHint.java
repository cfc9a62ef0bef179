package dev.stubwright.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.jsonpath.JsonPath;
import dev.stubwright.contract.tree.SpellingSuggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Explains why a target selects nothing, and suggests a similar name. */
final class OverlayTargetHint {

    private OverlayTargetHint() {}

    static String of(JsonNode root, JsonPath path) {
        String message = "the target `" + path.text() + "` selects nothing";
        JsonNode node = root;
        String holder = "the document";
        for (String name : path.leadingNames()) {
            if (!node.isObject() || !node.has(name)) {
                return message + ": " + holder + " has no `" + name + "`"
                        + closest(name, node)
                                .map(other -> "; perhaps you meant `" + other + "`")
                                .orElse("");
            }
            node = node.path(name);
            holder = "`" + name + "`";
        }
        return message;
    }

    // The routes of a contract contain the base path of their server, which those of an overlay may not.
    private static Optional<String> closest(String name, JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(other -> name.startsWith("/") && (other.endsWith(name) || isLike(other, name)))
                .min(Comparator.comparingInt(String::length))
                .or(() -> new SpellingSuggestion().to(name, names));
    }

    /** Whether the last segment of a longer route is spelled similarly. */
    private static boolean isLike(String other, String name) {
        int from = other.lastIndexOf('/');
        return name.lastIndexOf('/') == 0
                && from > 0
                && new SpellingSuggestion()
                        .to(name, List.of(other.substring(from)))
                        .isPresent();
    }
}
