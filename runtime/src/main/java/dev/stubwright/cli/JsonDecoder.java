package dev.stubwright.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Parses one JSON value, and keeps all digits of its numbers. */
final class JsonDecoder {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private JsonDecoder() {}

    /** @throws NotJsonException if the bytes are not one JSON value in UTF-8 */
    static JsonNode parse(byte[] bytes) {
        try {
            JsonNode value = JSON.readValue(decode(bytes));
            if (value == null || value.isMissingNode()) {
                throw new NotJsonException("expected JSON, but was empty");
            }
            return value;
        } catch (JsonProcessingException invalid) {
            throw new NotJsonException("expected JSON, but " + invalid.getOriginalMessage());
        } catch (NumberFormatException outOfRange) {
            // Jackson does not wrap the exception of an exponent that exceeds int.
            throw new NotJsonException("expected JSON, but a number has an exponent that is too large");
        }
    }

    /**
     * Decodes UTF-8, with or without a byte order mark.
     *
     * @throws NotJsonException if the bytes are not UTF-8
     */
    static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException invalid) {
            throw new NotJsonException("expected UTF-8, but found invalid bytes");
        }
    }

    /** The bytes are not JSON. */
    static final class NotJsonException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotJsonException(String problem) {
            super(problem);
        }

        String problem() {
            return String.valueOf(getMessage());
        }
    }
}
