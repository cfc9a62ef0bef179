package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One item of a list in a catalogue.
 *
 * @param pointer the JSON pointer from the list to the item
 */
record ListItem(String pointer, JsonNode node) {

    /** The items of a list. A mapping instead of a list counts as the only item. */
    static List<ListItem> of(JsonNode list) {
        List<ListItem> items = new ArrayList<>();
        if (list.isArray()) {
            for (int i = 0; i < list.size(); i++) {
                items.add(new ListItem("/" + i, list.path(i)));
            }
        } else if (list.isObject() && !list.isEmpty()) {
            items.add(new ListItem("", list));
        }
        return items;
    }

    /** The includes of a catalogue. A string instead of a list counts as the only include. */
    static List<ListItem> includes(JsonNode root) {
        JsonNode include = root.path("include");
        return include.isTextual() && !include.asText().isBlank() ? List.of(new ListItem("", include)) : of(include);
    }
}
