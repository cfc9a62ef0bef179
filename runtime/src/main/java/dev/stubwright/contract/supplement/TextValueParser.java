package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stubwright.contract.tree.StringList;
import dev.stubwright.contract.tree.WorkingDocument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Parses texts of a URL or form as JSON values of the type that a schema declares. */
final class TextValueParser {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    // Parsing very long numbers is expensive; no example needs them.
    private static final int MAX_DIGITS = 40;

    private final WorkingDocument document;

    TextValueParser(WorkingDocument document) {
        this.document = document;
    }

    /**
     * Parses the texts of one name as one value. Empty for objects, which have too many serializations. A text that is not
     * of the type becomes a string, so that the audit of examples reports it.
     *
     * @param style the style of an array in one text; empty for commas
     */
    Optional<JsonNode> parse(JsonNode schema, List<String> texts, String style) {
        JsonNode resolved = document.resolve(schema).map(JsonNode.class::cast).orElse(schema);
        List<String> types = StringList.of(resolved.path("type"));
        if (types.contains("object") || resolved.has("properties")) {
            return Optional.empty();
        }
        if (!types.contains("array")) {
            return Optional.of(scalar(types, texts.get(0)));
        }
        String separator =
                switch (style) {
                    case "spaceDelimited" -> " ";
                    case "pipeDelimited" -> "\\|";
                    default -> ",";
                };
        List<String> items = texts.size() > 1 ? texts : List.of(texts.get(0).split(separator, -1));
        JsonNode item = document.resolve(resolved.path("items"))
                .map(JsonNode.class::cast)
                .orElse(NODES.objectNode());
        ArrayNode array = NODES.arrayNode();
        items.forEach(text -> array.add(scalar(StringList.of(item.path("type")), text)));
        return Optional.of(array);
    }

    private static JsonNode scalar(List<String> types, String text) {
        boolean number = types.contains("integer") || types.contains("number");
        if (number && text.length() <= MAX_DIGITS && text.matches("-?\\d+")) {
            return NODES.numberNode(new BigInteger(text));
        }
        if (types.contains("number") && text.length() <= MAX_DIGITS && text.matches("-?\\d+\\.\\d+")) {
            return NODES.numberNode(new BigDecimal(text));
        }
        if (types.contains("boolean") && text.matches("true|false")) {
            return NODES.booleanNode(text.equals("true"));
        }
        return NODES.textNode(text);
    }
}
