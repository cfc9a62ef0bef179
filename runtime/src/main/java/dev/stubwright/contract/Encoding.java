package dev.stubwright.contract;

import java.util.List;
import java.util.Optional;

/**
 * How a property of a form or multipart body is encoded (OpenAPI 3.0.3, Encoding Object).
 *
 * @param contentType the media types or ranges of its part, separated by commas as documented; empty if none is documented,
 *     so that it depends on the type of the property
 * @param style how its value is serialized in a form; {@link Parameter.Style#FORM} by default
 * @param explode whether each item of an array or property of an object is serialized separately; by default, only with
 *     {@link Parameter.Style#FORM}
 * @param allowReserved whether the reserved characters of RFC 3986 are not percent-encoded
 * @param headers the headers of its part, without {@code Content-Type}
 * @since 0.1
 */
public record Encoding(
        Optional<String> contentType,
        Parameter.Style style,
        boolean explode,
        boolean allowReserved,
        List<Header> headers) {

    public Encoding {
        headers = List.copyOf(headers);
    }
}
