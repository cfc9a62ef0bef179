package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** A body in the form of its media type. */
final class BodyWriter {

    private BodyWriter() {}

    /**
     * A body and what to call it.
     *
     * @param contentType the media type, with a boundary where it needs one
     */
    record Written(String contentType, Payload payload) {}

    static Written write(Operation operation, Arguments.Body body) {
        String mediaType = body.mediaType();
        ContentType type = ContentType.parse(mediaType);
        JsonNode value = body.value();
        if (type.isJson()) {
            return new Written(mediaType, Payload.of(Percent.utf8(Json.write(value))));
        }
        if (type.isForm() || type.isMultipart()) {
            if (!value.isObject()) {
                throw new IllegalArgumentException("a form is made from an object, not from " + value.getNodeType());
            }
            return type.isForm()
                    ? new Written(mediaType, FormBody.write(value))
                    : MultipartWriter.write(value, declared(operation, mediaType));
        }
        if (type.isText() && (value.isValueNode() || type.type().equals("text/plain"))) {
            return new Written(mediaType, text(type, Json.text(value)));
        }
        if (value.isTextual()) {
            return new Written(mediaType, Payload.of(Percent.utf8(value.asText())));
        }
        throw new IllegalArgumentException("a value that is no string cannot be written as " + mediaType);
    }

    private static Optional<MediaType> declared(Operation operation, String mediaType) {
        return operation.requestBody().flatMap(body -> MediaType.narrowest(body.content(), mediaType));
    }

    private static Payload text(ContentType type, String text) {
        Charset charset = type.charset()
                .orElseThrow(() -> new IllegalArgumentException("this machine cannot write " + type.parameters()));
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return Payload.of(exact);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "the text holds a character that " + charset.name() + " cannot write", e);
        }
    }
}
