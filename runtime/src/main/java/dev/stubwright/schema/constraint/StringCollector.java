package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.json.CountKeywordValue;
import dev.stubwright.schema.json.CountRange;
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
        atLeast(CountKeywordValue.asMinimum(schema.path("minLength")), JsonPointers.child(address, "minLength"));
        atMost(CountKeywordValue.asMaximum(schema.path("maxLength")), JsonPointers.child(address, "maxLength"));
        if (schema.path("pattern").isTextual()) {
            patterns.add(schema.path("pattern").asText());
        }
        if (schema.path("format").isTextual()) {
            formats.add(new StringConstraints.Format(
                    schema.path("format").asText(), JsonPointers.child(address, "format")));
        }
    }

    void atLeast(int characters, String source) {
        length = length.atLeast(characters, source);
    }

    void atMost(int characters, String source) {
        length = length.atMost(characters, source);
    }

    void forbidPattern(String pattern) {
        forbiddenPatterns.add(pattern);
    }
}
