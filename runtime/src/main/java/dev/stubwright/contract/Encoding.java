package dev.stubwright.contract;

import java.util.List;
import java.util.Optional;

/**
 * How one property of a form or of a multipart body travels (OpenAPI 3.0.3, Encoding Object).
 *
 * @param contentType media types or ranges of its part, separated by commas as documented; empty where the type of the
 *     property says it
 * @param style how its value is written in a form; {@link Parameter.Style#FORM} where none is documented
 * @param explode whether each item or member is written by itself
 * @param allowReserved whether RFC 3986's reserved characters stay as they are
 * @param headers of its part, without {@code Content-Type}
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
