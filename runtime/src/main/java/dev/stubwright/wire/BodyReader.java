package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.MediaType;
import dev.stubwright.schema.Schema;
import dev.stubwright.wire.SchemaTypes.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Reads a body by its media type.
 *
 * @since 0.1
 */
@Internal
public final class BodyReader {

    private BodyReader() {}

    /** What came of reading a body. */
    @Internal
    public sealed interface Reading {
        /** A value that a schema can judge. */
        record Value(JsonNode value) implements Reading {}

        /** The bytes are not what the media type says. */
        record Malformed(String reason) implements Reading {}

        /** We know no way to read this media type as a value; nothing can be said of it. */
        record Opaque() implements Reading {}
    }

    /**
     * Reads a body.
     *
     * @param contentType the message's {@code Content-Type}, as it came
     * @param declared the media type of the contract, whose schema says what form fields are
     */
    public static Reading read(String contentType, Optional<MediaType> declared, Payload body) {
        ContentType type = ContentType.parse(contentType);
        Optional<Schema> schema = declared.flatMap(MediaType::schema);
        if (type.isJson()) {
            return Json.read(body.bytes());
        }
        if (type.isForm()) {
            return FormBody.read(body, schema);
        }
        if (type.isMultipart()) {
            return MultipartReader.read(type, body, schema);
        }
        if (type.isText()) {
            boolean plain = type.type().equals("text/plain");
            return plain || SchemaTypes.kinds(schema).contains(Kind.PRIMITIVE)
                    ? type.charset().map(charset -> text(body, charset, schema)).orElseGet(Reading.Opaque::new)
                    // An object or an array in a notation of its own: text/xml, text/csv, text/event-stream.
                    : new Reading.Opaque();
        }
        // A file is a JSON string to its schema (OpenAPI 3.0.3, Considerations for File Uploads).
        return type.isBinary() ? new Reading.Value(TextNode.valueOf(body.text())) : new Reading.Opaque();
    }

    private static Reading text(Payload body, Charset charset, Optional<Schema> schema) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(body.bytes());
            TextNode text = TextNode.valueOf(charset.newDecoder().decode(bytes).toString());
            return new Reading.Value(
                    schema.map(known -> Fit.of(known, text, false).value()).orElse(text));
        } catch (CharacterCodingException e) {
            return new Reading.Malformed("a text whose bytes are not " + charset.name());
        }
    }
}
