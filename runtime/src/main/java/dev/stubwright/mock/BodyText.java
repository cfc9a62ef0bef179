package dev.stubwright.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.MediaType;
import dev.stubwright.wire.Payload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A value in the form of its media type. */
final class BodyText {

    private BodyText() {}

    /** Whether an answer with this status may have a body (RFC 9110, 6.4.1 and 15.3.6). */
    static boolean isAllowed(int status) {
        return status >= 200 && status != 204 && status != 205 && status != 304;
    }

    static Payload of(JsonNode value, MediaType media, String contentType) {
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
        return Payload.text(essence.contains("xml") ? XmlText.of(value) : value.toString());
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
