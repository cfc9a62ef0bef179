package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;

/**
 * The result of reading a body by its media type.
 *
 * @since 0.1
 */
@Internal
public sealed interface ParsedBody {

    /**
     * The body as a JSON value that a schema can validate.
     *
     * @param value a text or a file is a JSON string
     */
    record Value(JsonNode value) implements ParsedBody {}

    /**
     * The bytes do not follow the media type.
     *
     * @param reason what was found instead, as a noun phrase: {@code JSON whose bytes are not UTF-8}
     */
    record Malformed(String reason) implements ParsedBody {}

    /** No reader exists for the media type, so no schema applies. */
    record Unsupported() implements ParsedBody {}
}
