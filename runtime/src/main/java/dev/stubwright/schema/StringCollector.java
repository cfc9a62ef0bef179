package dev.stubwright.schema;


import dev.stubwright.Pointers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Collects the {@link StringConstraints} of several subschemas. */
final class StringCollector {

    private CountRange length = CountRange.ANY;
    private final List<String> patterns = new ArrayList<>();
    private final List<String> forbiddenPatterns = new ArrayList<>();
    private final List<StringConstraints.Format> formats = new ArrayList<>();

    StringConstraints build() {
        return new StringConstraints(length, PatternSet.of(patterns, forbiddenPatterns, length), formats);
    }

    void add(JsonNode schema, String address) {
        atLeast(Limits.lower(schema.path("minLength")), Pointers.child(address, "minLength"));
        atMost(Limits.upper(schema.path("maxLength")), Pointers.child(address, "maxLength"));
        if (schema.path("pattern").isTextual()) {
            patterns.add(schema.path("pattern").asText());
        }
        if (schema.path("format").isTextual()) {
            formats.add(
                    new StringConstraints.Format(schema.path("format").asText(), Pointers.child(address, "format")));
        }
    }

    void atLeast(int characters, String from) {
        length = length.atLeast(characters, from);
    }

    void atMost(int characters, String from) {
        length = length.atMost(characters, from);
    }

    void forbid(String pattern) {
        forbiddenPatterns.add(pattern);
    }
}
