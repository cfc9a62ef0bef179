package dev.stubwright.schema.match;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.reference.Composition;
import dev.stubwright.schema.reference.DirectionKeywords;
import dev.stubwright.schema.reference.ReferenceResolver;
import dev.stubwright.schema.reference.SchemaAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Matches {@code required}, except for properties that are excluded from the direction. */
final class RequiredMatcher {

    private final Composition composition;

    RequiredMatcher(Composition composition) {
        this.composition = composition;
    }

    void add(JsonNode schema, String address, List<KeywordMatcher> keywords) {
        JsonNode names = schema.path("required");
        if (names.isArray()) {
            keywords.add(new KeywordMatcher(JsonPointers.child(address, "required"), test(names, address)));
        }
    }

    private KeywordMatcher.Condition test(JsonNode names, String address) {
        Map<String, Boolean> excluded = new ConcurrentHashMap<>();
        return (value, evaluated, state) -> {
            if (!value.isObject()) {
                return true;
            }
            for (JsonNode name : names) {
                String property = name.asText();
                if (!value.has(property)
                        && !excluded.computeIfAbsent(
                                state.direction() + property,
                                key -> isExcluded(address, property, state.direction()))) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Whether the outermost schema that contains this one in an {@code allOf} excludes a property from a direction. */
    private boolean isExcluded(String address, String property, Direction direction) {
        String outermost = address;
        while (true) {
            int last = outermost.lastIndexOf('/');
            if (last < 0 || !outermost.substring(0, last).endsWith("/allOf")) {
                break;
            }
            outermost = outermost.substring(0, last - "/allOf".length());
        }
        return composition.hasPropertyWithKeyword(
                SchemaAddress.parse(ReferenceResolver.bare(outermost)),
                property,
                DirectionKeywords.excluding(direction));
    }
}
