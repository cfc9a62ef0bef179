package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.ArrayList;
import java.util.List;

/** A list of strings in a document. */
@Internal
public final class StringList {

    private StringList() {}

    /** The strings of an array that are not blank. A lone string is read as a list of one. */
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
