package dev.stubwright.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and writes JSON. Numbers stay exact; text after the value is an error. */
final class JsonCodec {

    /** RFC 8259, 6. The limit on digits and exponent keeps a number from filling the memory. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,400})(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // 1.50 stays 1.50, so that the value is written back as the same bytes
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);
    private static final ObjectWriter ASCII = MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());

    private JsonCodec() {}

    static String write(JsonNode value) {
        return write(MAPPER.writer(), value);
    }

    /** For headers, which carry only US-ASCII safely. */
    static String writeAscii(JsonNode value) {
        return write(ASCII, value);
    }

    private static String write(ObjectWriter writer, JsonNode value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a value cannot be written as JSON", e);
        }
    }

    static ParsedBody read(byte[] bytes) {
        // Jackson would guess UTF-16 and UTF-32; JSON between systems is UTF-8 (RFC 8259, 8.1).
        return PercentEncoding.utf8(ByteBuffer.wrap(bytes))
                .map(JsonCodec::read)
                .orElseGet(() -> new ParsedBody.Malformed("JSON whose bytes are not UTF-8"));
    }

    static ParsedBody read(String text) {
        try {
            JsonNode value = READER.readTree(text);
            return value.isMissingNode()
                    ? new ParsedBody.Malformed("an empty text instead of JSON")
                    : new ParsedBody.Value(value);
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            return new ParsedBody.Malformed("invalid JSON" + line + ": " + e.getOriginalMessage());
        } catch (NumberFormatException e) {
            // Jackson does not wrap it for an exponent beyond an int.
            return new ParsedBody.Malformed("JSON with a number that is too large");
        }
    }

    /** A JSON object or array inside a text. */
    static Optional<JsonNode> parseContainer(String text) {
        boolean looksSo = text.startsWith("{") || text.startsWith("[");
        return looksSo && read(text) instanceof ParsedBody.Value read ? Optional.of(read.value()) : Optional.empty();
    }

    static Optional<JsonNode> parseNumber(String text) {
        return NUMBER.matcher(text).matches() && read(text) instanceof ParsedBody.Value read
                ? Optional.of(read.value())
                : Optional.empty();
    }

    /** The text of a value in a parameter or form: a string as it is, empty for null. */
    static String toText(JsonNode value) {
        if (value.isContainerNode()) {
            // OpenAPI leaves nested values undefined; JSON can be parsed back.
            return write(value);
        }
        return value.isNull() ? "" : value.asText();
    }

    /** One reference token of a JSON pointer (RFC 6901). */
    static String pointerStep(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
