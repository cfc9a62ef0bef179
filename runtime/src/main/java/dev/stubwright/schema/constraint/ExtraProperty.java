package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.Optional;

/**
 * A property that must be present, under any name that meets the conditions.
 *
 * @param pattern the pattern of the name
 * @param name the schema of the name
 * @param value the schema of the value
 * @param undeclaredIn keywords that must not declare the name
 * @param source the address of the keyword that requires it
 */
@Internal
public record ExtraProperty(
        Optional<String> pattern,
        Optional<SubschemaRef> name,
        Optional<SubschemaRef> value,
        Optional<PropertyKeywords> undeclaredIn,
        String source) {

    static ExtraProperty matching(String pattern, SubschemaRef value, String source) {
        return new ExtraProperty(Optional.of(pattern), Optional.empty(), Optional.of(value), Optional.empty(), source);
    }

    static ExtraProperty named(SubschemaRef name, String source) {
        return new ExtraProperty(Optional.empty(), Optional.of(name), Optional.empty(), Optional.empty(), source);
    }

    static ExtraProperty additional(JsonNode schema, SubschemaRef value, String source) {
        return new ExtraProperty(
                Optional.empty(),
                Optional.empty(),
                Optional.of(value),
                Optional.of(PropertyKeywords.of(schema, "")),
                source);
    }
}
