package dev.stubwright.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import dev.stubwright.wire.ResponseMessage;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Messages in the JSON report. Bodies are UTF-8 text, otherwise Base64, and are shortened. */
final class MessageJson {

    private static final int MAX_BODY_LENGTH = 64 * 1024;

    private MessageJson() {}

    static void request(ObjectNode node, RequestMessage request, URI target) {
        node.put("method", request.method());
        node.put("url", TargetUrl.of(target, request.target()));
        headers(node.putArray("headers"), request.headers());
        body(node, request.body());
    }

    static void response(ObjectNode node, ResponseMessage response) {
        node.put("status", response.status());
        headers(node.putArray("headers"), response.headers());
        body(node, response.body());
    }

    private static void headers(ArrayNode array, Headers headers) {
        headers.fields()
                .forEach(field -> array.addObject().put("name", field.getKey()).put("value", field.getValue()));
    }

    private static void body(ObjectNode node, Payload body) {
        node.put("bodySize", body.size());
        if (body.isEmpty()) {
            return;
        }
        byte[] bytes = body.bytes();
        Optional<String> text = text(bytes);
        if (text.isEmpty()) {
            byte[] kept = bytes.length > MAX_BODY_LENGTH ? Arrays.copyOf(bytes, MAX_BODY_LENGTH) : bytes;
            node.put("bodyBase64", Base64.getEncoder().encodeToString(kept));
            node.put("bodyShortened", kept.length < bytes.length);
        } else {
            String whole = text.get();
            int end = Math.min(whole.length(), MAX_BODY_LENGTH);
            if (end < whole.length() && Character.isHighSurrogate(whole.charAt(end - 1))) {
                end--;
            }
            node.put("body", whole.substring(0, end));
            node.put("bodyShortened", end < whole.length());
        }
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
