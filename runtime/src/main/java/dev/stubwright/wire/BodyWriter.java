package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Serializes a body by its media type. */
final class BodyWriter {

    private BodyWriter() {}

    static EncodedBody write(Operation operation, Arguments.Body body) {
        String mediaType = body.mediaType();
        ContentType type = ContentType.parse(mediaType);
        JsonNode value = body.value();
        if (type.isJson()) {
            return new EncodedBody(mediaType, Payload.of(PercentEncoding.utf8(JsonCodec.write(value))));
        }
        if (type.isForm() || type.isMultipart()) {
            if (!value.isObject()) {
                throw new IllegalArgumentException("a form must be a JSON object, but was " + value.getNodeType());
            }
            return type.isForm()
                    ? new EncodedBody(mediaType, FormBody.write(value))
                    : MultipartWriter.write(value, declared(operation, mediaType));
        }
        if (type.isText() && (value.isValueNode() || type.type().equals("text/plain"))) {
            return new EncodedBody(mediaType, text(type, JsonCodec.toText(value)));
        }
        if (value.isTextual()) {
            return new EncodedBody(mediaType, Payload.of(PercentEncoding.utf8(value.asText())));
        }
        throw new IllegalArgumentException(
                "only a string can be written as " + mediaType + ", but the value is " + value.getNodeType());
    }

    private static Optional<MediaType> declared(Operation operation, String mediaType) {
        return operation.requestBody().flatMap(body -> MediaType.narrowest(body.content(), mediaType));
    }

    private static Payload text(ContentType type, String text) {
        Charset charset = type.charset()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown charset in the media type's parameters " + type.parameters()));
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return Payload.of(exact);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "the text contains a character that " + charset.name() + " cannot encode", e);
        }
    }
}
