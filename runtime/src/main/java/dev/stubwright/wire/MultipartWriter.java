package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stubwright.Sha256;
import dev.stubwright.contract.MediaType;
import dev.stubwright.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Writes an object as {@code multipart/form-data} (RFC 7578): a part for each member, an array's items under one name.
 */
final class MultipartWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final JsonNode properties;
    private final String boundary;

    private MultipartWriter(JsonNode properties, String boundary) {
        this.properties = properties;
        this.boundary = boundary;
    }

    static EncodedBody write(JsonNode value, Optional<MediaType> declared) {
        JsonNode properties = declared.flatMap(MediaType::schema)
                .map(Schema::json)
                .map(json -> json.path("properties"))
                .orElseGet(MissingNode::getInstance);
        String text = JsonCodec.write(value);
        String boundary = boundary(text);
        MultipartWriter writer = new MultipartWriter(properties, boundary);
        value.properties().forEach(member -> {
            if (member.getValue().isArray()) {
                member.getValue().forEach(item -> writer.part(member.getKey(), item));
            } else {
                writer.part(member.getKey(), member.getValue());
            }
        });
        writer.line("--" + boundary + "--");
        return new EncodedBody("multipart/form-data; boundary=" + boundary, Payload.of(writer.out.toByteArray()));
    }

    private void part(String name, JsonNode value) {
        line("--" + boundary);
        String disposition = "Content-Disposition: form-data; name=\"" + escape(name) + "\"";
        if (isFile(properties.path(name))) {
            line(disposition + "; filename=\"" + escape(name) + "\"");
            line("Content-Type: application/octet-stream");
        } else {
            line(disposition);
            // A text needs no Content-Type, and old servers take a part that has one for a file.
            if (value.isContainerNode()) {
                line("Content-Type: application/json");
            }
        }
        line("");
        line(JsonCodec.toText(value));
    }

    private static boolean isFile(JsonNode property) {
        JsonNode single = property.has("items") ? property.path("items") : property;
        return single.path("format").asText().equals("binary")
                || single.path("contentMediaType").asText().equals("application/octet-stream");
    }

    private void line(String text) {
        out.writeBytes(PercentEncoding.utf8(text));
        out.writeBytes(new byte[] {'\r', '\n'});
    }

    private static String escape(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** A hash of the content: equal bodies have equal bytes, and no content contains its own boundary. */
    private static String boundary(String content) {
        return "stubwright-" + HexFormat.of().formatHex(Sha256.digest(content), 0, 16);
    }
}
