package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.ArrayList;
import java.util.List;

/** Reads lists of strings. */
@Internal
public final class StringList {

    private StringList() {}

    /** The non-blank strings of an array. A single string is read as a list of one. */
    public static List<String> of(JsonNode array) {
        List<String> strings = new ArrayList<>();
        (array.isTextual() ? List.of(array) : array).forEach(item -> {
            if (item.isTextual() && !item.textValue().isBlank()) {
                strings.add(item.textValue());
            }
        });
        return strings;
    }
}
