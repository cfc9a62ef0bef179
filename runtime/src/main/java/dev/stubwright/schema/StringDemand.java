package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the parts of a schema ask of a string. */
final class StringDemand {

    int shortest;
    int longest = Integer.MAX_VALUE;
    final List<String> patterns = new ArrayList<>();
    final List<String> formats = new ArrayList<>();

    void absorb(JsonNode schema) {
        shortest = Math.max(shortest, Limits.lower(schema.path("minLength")));
        longest = Math.min(longest, Limits.upper(schema.path("maxLength")));
        if (schema.path("pattern").isTextual()) {
            patterns.add(schema.path("pattern").asText());
        }
        if (schema.path("format").isTextual()) {
            formats.add(schema.path("format").asText());
        }
    }

    boolean isDeclared() {
        return shortest > 0 || longest < Integer.MAX_VALUE || !patterns.isEmpty() || !formats.isEmpty();
    }

    boolean fitsLength(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= shortest && length <= longest;
    }
}
