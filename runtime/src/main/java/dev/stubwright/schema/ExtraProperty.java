package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
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
record ExtraProperty(
        Optional<String> pattern,
        Optional<SubschemaRef> name,
        Optional<SubschemaRef> value,
        Optional<PropertyPart> beside,
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
                Optional.of(PropertyPart.of(schema, "")),
                source);
    }
}
