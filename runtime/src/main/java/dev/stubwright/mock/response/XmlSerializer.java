package dev.stubwright.mock.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Serializes a value as XML by OpenAPI's defaults (3.0.3, XML Object): each property is an element of its name, an
 * array repeats the element.
 */
final class XmlSerializer {

    private static final String ROOT = "response";

    private XmlSerializer() {}

    static String serialize(JsonNode value) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        element(ROOT, value.isArray() ? wrapped(value) : value, out);
        return out.toString();
    }

    private static JsonNode wrapped(JsonNode array) {
        return JsonNodeFactory.instance.objectNode().set("item", array);
    }

    private static void element(String name, JsonNode value, StringBuilder out) {
        if (value.isArray()) {
            value.forEach(item -> element(name, item, out));
            return;
        }
        String tag = name.replaceAll("[^\\p{L}\\p{N}_.-]", "_").replaceFirst("^(?=[^\\p{L}_])", "_");
        out.append('<').append(tag).append('>');
        if (value.isObject()) {
            value.properties().forEach(member -> element(member.getKey(), member.getValue(), out));
        } else if (!value.isNull()) {
            out.append(escaped(value.asText()));
        }
        out.append("</").append(tag).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd");
    }
}
