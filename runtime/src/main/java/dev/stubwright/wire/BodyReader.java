package dev.stubwright.wire;

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
 * Parses a body by its media type: JSON, form, multipart, text or binary.
 *
 * @since 0.1
 */
@Internal
public final class BodyReader {

    private BodyReader() {}

    public static ParsedBody read(String contentType, Optional<MediaType> declared, Payload body) {
        ContentType type = ContentType.parse(contentType);
        Optional<Schema> schema = declared.flatMap(MediaType::schema);
        if (type.isJson()) {
            return JsonCodec.read(body.bytes());
        }
        if (type.isForm()) {
            return FormBody.read(body, schema);
        }
        if (type.isMultipart()) {
            return MultipartReader.read(type, body, schema, BodyReader::readPart);
        }
        if (type.isText()) {
            boolean plain = type.type().equals("text/plain");
            return plain || SchemaTypes.kinds(schema).contains(Kind.PRIMITIVE)
                    ? type.charset().map(charset -> text(body, charset, schema)).orElseGet(ParsedBody.Unsupported::new)
                    // An object or array in a format without a parser here: text/xml, text/csv, text/event-stream.
                    : new ParsedBody.Unsupported();
        }
        // The schema of a file is a string (OpenAPI 3.0.3, Considerations for File Uploads).
        return type.isBinary() ? new ParsedBody.Value(TextNode.valueOf(body.text())) : new ParsedBody.Unsupported();
    }

    /** A part has no schema of its own: the schema of the whole form applies once all parts are parsed. */
    private static ParsedBody readPart(String contentType, Payload content) {
        return read(contentType, Optional.empty(), content);
    }

    private static ParsedBody text(Payload body, Charset charset, Optional<Schema> schema) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(body.bytes());
            TextNode text = TextNode.valueOf(charset.newDecoder().decode(bytes).toString());
            return new ParsedBody.Value(
                    schema.map(known -> TypedValue.coerce(known, text, false).value())
                            .orElse(text));
        } catch (CharacterCodingException e) {
            return new ParsedBody.Malformed("text whose bytes are not " + charset.name());
        }
    }
}
