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

/** JSON as text: numbers exact, nothing after the value. */
final class Json {

    /** RFC 8259, 6; the length of the exponent keeps a request from asking for a number that fills the memory. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,400})(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // 1.50 stays 1.50: what is written back are the same bytes
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);
    private static final ObjectWriter ASCII = MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());

    private Json() {}

    static String write(JsonNode value) {
        return write(MAPPER.writer(), value);
    }

    /** For headers, which carry nothing else safely. */
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

    static BodyReader.Reading read(byte[] bytes) {
        // Jackson would guess UTF-16 and UTF-32; JSON between systems is UTF-8 (RFC 8259, 8.1).
        return Percent.utf8(ByteBuffer.wrap(bytes))
                .map(Json::read)
                .orElseGet(() -> new BodyReader.Reading.Malformed("JSON whose bytes are not UTF-8"));
    }

    static BodyReader.Reading read(String text) {
        try {
            JsonNode value = READER.readTree(text);
            return value.isMissingNode()
                    ? new BodyReader.Reading.Malformed("nothing where JSON should be")
                    : new BodyReader.Reading.Value(value);
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            return new BodyReader.Reading.Malformed("no JSON" + line + ": " + e.getOriginalMessage());
        } catch (NumberFormatException e) {
            // Jackson throws it as it is for an exponent that is no int.
            return new BodyReader.Reading.Malformed("JSON with a number beyond all that can be reckoned with");
        }
    }

    /** A container written as JSON inside a text. */
    static Optional<JsonNode> container(String text) {
        boolean looksSo = text.startsWith("{") || text.startsWith("[");
        return looksSo && read(text) instanceof BodyReader.Reading.Value read
                ? Optional.of(read.value())
                : Optional.empty();
    }

    static Optional<JsonNode> number(String text) {
        return NUMBER.matcher(text).matches() && read(text) instanceof BodyReader.Reading.Value read
                ? Optional.of(read.value())
                : Optional.empty();
    }

    /** The text that stands for a value inside a parameter or a form: a string as it is, nothing for null. */
    static String text(JsonNode value) {
        if (value.isContainerNode()) {
            // OpenAPI leaves nested values undefined; JSON is what can be read back.
            return write(value);
        }
        return value.isNull() ? "" : value.asText();
    }

    /** A JSON pointer's next step (RFC 6901). */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
