package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.Optional;

/**
 * A property that must be present under any name that fits.
 *
 * @param pattern what its name matches
 * @param name what its name fits
 * @param value what its value fits
 * @param beside declares the properties and patterns that it must not be one of
 * @param source the address of the keyword that requires it
 */
@Internal
public record ExtraProperty(
        Optional<String> pattern,
        Optional<SubschemaRef> name,
        Optional<SubschemaRef> value,
        Optional<PropertyKeywords> beside,
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
