package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.json.EcmaPattern;
import dev.stubwright.schema.json.JsonValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one schema says of which properties: {@code properties} and {@code patternProperties} with what is then additional,
 * or what no other keyword has looked at.
 *
 * @param schema the one schema
 * @param properties what properties must fit, by their names
 * @param patterns expressions by what properties must fit whose names match
 * @param rest the schema of all others
 * @param closed whether there must be no others
 * @param all whether it looks at others in any way
 * @param looksAtAll whether others are those that no other keyword has looked at
 */
@Internal
public record PropertyKeywords(
        SubschemaRef schema,
        Map<String, SubschemaRef> properties,
        Map<SubschemaRef, EcmaPattern> patterns,
        Optional<SubschemaRef> rest,
        boolean closed,
        boolean all,
        boolean looksAtAll) {

    static PropertyKeywords of(JsonNode schema, String address) {
        Map<SubschemaRef, EcmaPattern> patterns = new LinkedHashMap<>();
        children(schema, address, "patternProperties")
                .forEach((expression, child) -> patterns.put(child, EcmaPattern.of(expression)));
        return of(schema, address, "additionalProperties", children(schema, address, "properties"), patterns, false);
    }

    static PropertyKeywords unevaluated(JsonNode schema, String address) {
        return of(schema, address, "unevaluatedProperties", Map.of(), Map.of(), true);
    }

    private static PropertyKeywords of(
            JsonNode schema,
            String address,
            String keyword,
            Map<String, SubschemaRef> properties,
            Map<SubschemaRef, EcmaPattern> patterns,
            boolean looksAtAll) {
        JsonNode rest = schema.path(keyword);
        Optional<SubschemaRef> others = rest.isObject()
                ? Optional.of(SubschemaRef.fits(JsonPointers.child(address, keyword)))
                : Optional.empty();
        return new PropertyKeywords(
                SubschemaRef.fits(address),
                properties,
                patterns,
                others,
                JsonValues.isFalse(rest),
                schema.has(keyword),
                looksAtAll);
    }

    private static Map<String, SubschemaRef> children(JsonNode schema, String address, String keyword) {
        Map<String, SubschemaRef> children = new LinkedHashMap<>();
        schema.path(keyword)
                .fieldNames()
                .forEachRemaining(name -> children.put(
                        name, SubschemaRef.fits(JsonPointers.child(JsonPointers.child(address, keyword), name))));
        return children;
    }

    /** The schemas that are meant for a property of this name. */
    public List<SubschemaRef> own(String name) {
        List<SubschemaRef> own = new ArrayList<>();
        SubschemaRef declared = properties.get(name);
        if (declared != null) {
            own.add(declared);
        }
        patterns.forEach((pointer, pattern) -> {
            if (pattern.matchesInTime(name)) {
                own.add(pointer);
            }
        });
        return own;
    }

    boolean evaluates(String name) {
        return all || !own(name).isEmpty();
    }

    /** The keyword that says what all other properties are. */
    public String restKeyword() {
        return JsonPointers.child(schema.address(), looksAtAll ? "unevaluatedProperties" : "additionalProperties");
    }
}
