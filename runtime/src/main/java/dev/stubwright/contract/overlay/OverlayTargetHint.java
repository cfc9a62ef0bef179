package dev.stubwright.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.jsonpath.JsonPath;
import dev.stubwright.contract.tree.SpellingSuggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says why a path selects nothing, and what may have been meant. */
final class OverlayTargetHint {

    private OverlayTargetHint() {}

    static String of(JsonNode root, JsonPath path) {
        String message = "the target `" + path.text() + "` matches nothing";
        JsonNode node = root;
        String holder = "the document";
        for (String name : path.leadingNames()) {
            if (!node.isObject() || !node.has(name)) {
                return message + ": " + holder + " has no `" + name + "`"
                        + closest(name, node)
                                .map(other -> ", of what it has `" + other + "` comes closest")
                                .orElse("");
            }
            node = node.path(name);
            holder = "`" + name + "`";
        }
        return message;
    }

    /** Routes of a contract hold the base path of their server, which an overlay may have been written without. */
    private static Optional<String> closest(String name, JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(other -> name.startsWith("/") && (other.endsWith(name) || isLike(other, name)))
                .min(Comparator.comparingInt(String::length))
                .or(() -> new SpellingSuggestion().to(name, names));
    }

    /** Whether the end of a longer route is a slip away. */
    private static boolean isLike(String other, String name) {
        int from = other.lastIndexOf('/');
        return name.lastIndexOf('/') == 0
                && from > 0
                && new SpellingSuggestion()
                        .to(name, List.of(other.substring(from)))
                        .isPresent();
    }
}
