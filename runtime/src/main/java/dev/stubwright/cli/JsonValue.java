package dev.stubwright.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON as it came, each number with all its digits. */
final class JsonValue {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private JsonValue() {}

    /** @throws NotJsonException if it is none */
    static JsonNode of(byte[] bytes) {
        try {
            JsonNode value = JSON.readValue(text(bytes));
            if (value == null || value.isMissingNode()) {
                throw new NotJsonException("expected JSON, but it is empty");
            }
            return value;
        } catch (JsonProcessingException noJson) {
            throw new NotJsonException("expected JSON, but " + noJson.getOriginalMessage());
        } catch (NumberFormatException unheardOf) {
            // Jackson throws it as it is for an exponent that is no int.
            throw new NotJsonException("it has a number beyond all that can be reckoned with");
        }
    }

    /** @throws NotJsonException if it is no UTF-8 */
    static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException noText) {
            throw new NotJsonException("expected text in UTF-8, but it has bytes that are none");
        }
    }

    /** What was read is no JSON. */
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
