package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One item of what should be a list in a catalogue.
 *
 * @param pointer to the item, relative to the list
 */
record ListItem(String pointer, JsonNode node) {

    /** The items of a list; what should have been a list of one is one. */
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

    /** What a catalogue includes; a single one may be named without a list. */
    static List<ListItem> includes(JsonNode root) {
        JsonNode include = root.path("include");
        return include.isTextual() && !include.asText().isBlank() ? List.of(new ListItem("", include)) : of(include);
    }
}
