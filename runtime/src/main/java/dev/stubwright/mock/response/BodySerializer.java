package dev.stubwright.mock.response;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.MediaType;
import dev.stubwright.wire.Payload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Serializes a value by its media type. */
final class BodySerializer {

    private BodySerializer() {}

    static Payload serialize(JsonNode value, MediaType media, String contentType) {
        if (media.isJson() || isJson(contentType)) {
            return Payload.text(value.toString());
        }
        if (!value.isContainerNode()) {
            return Payload.text(value.isNull() ? "" : value.asText());
        }
        String essence = contentType.toLowerCase(Locale.ROOT);
        if (essence.startsWith("application/x-www-form-urlencoded")) {
            return Payload.text(form(value));
        }
        return Payload.text(essence.contains("xml") ? XmlSerializer.serialize(value) : value.toString());
    }

    private static boolean isJson(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).matches("(?:application|text)/(?:[^;]*\\+)?json\\s*(?:;.*)?");
    }

    private static String form(JsonNode value) {
        List<String> pairs = new ArrayList<>();
        value.properties()
                .forEach(member -> pairs.add(encoded(member.getKey()) + "=" + encoded(text(member.getValue()))));
        return String.join("&", pairs);
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
