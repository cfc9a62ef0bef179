package dev.stubwright.catalog.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.catalog.location.DocumentLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Parses JSON into a tree with the position of each node. */
final class JsonTreeReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory FACTORY = bounded().build();
    private static final JsonFactory LENIENT = bounded()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Pattern MARK = Pattern.compile("\\[Source: .*?; line: (\\d+), column: (\\d+)\\]");
    /** Jackson's hints for programmers, which are removed from messages. */
    private static final Pattern HINT = Pattern.compile(" \\(not recognized as one since [^)]*\\)");

    private final TreeBuilder builder;
    private final JsonParser parser;

    private JsonTreeReader(TreeBuilder builder, JsonParser parser) {
        this.builder = builder;
        this.parser = parser;
    }

    static Document read(String text, TreeBuilder builder) {
        return read(FACTORY, text, builder);
    }

    /** Also accepts comments, trailing commas, unescaped control characters and unknown escape sequences. */
    static Document readLenient(String text, TreeBuilder builder) {
        return read(LENIENT, text, builder);
    }

    private static JsonFactoryBuilder bounded() {
        return new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DocumentLimits.DEPTH + 2)
                        .maxStringLength(DocumentLimits.BYTES)
                        .build());
    }

    private static Document read(JsonFactory factory, String text, TreeBuilder builder) {
        try (JsonParser parser = factory.createParser(text)) {
            JsonTreeReader reader = new JsonTreeReader(builder, parser);
            parser.nextToken();
            JsonNode root = reader.value();
            JsonToken more = parser.nextToken();
            if (more != null) {
                JsonLocation at = parser.currentTokenLocation();
                throw builder.error(
                        at.getLineNr(),
                        at.getColumnNr(),
                        "expected the end of the document after its JSON value, but found more text",
                        "remove what follows");
            }
            return builder.document(root);
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            throw builder.error(
                    at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr(),
                    "this is not JSON: " + problem(broken, builder),
                    "fix the syntax",
                    broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Replaces Jackson's form of a position by ours, with the line of the file instead of the text. */
    private static String problem(JsonProcessingException broken, TreeBuilder builder) {
        return MARK.matcher(HINT.matcher(broken.getOriginalMessage()).replaceAll(""))
                .replaceAll(
                        mark -> "line " + builder.line(Integer.parseInt(mark.group(1))) + ", column " + mark.group(2));
    }

    private JsonNode value() throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        builder.countNode(at.getLineNr(), at.getColumnNr());
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> decimal(at);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode integer() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private JsonNode decimal(JsonLocation at) throws IOException {
        String text = parser.getText();
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        String digits = exponent < 0 ? "" : text.substring(exponent + 1).replaceFirst("^[-+]", "");
        if (digits.length() > DocumentLimits.EXPONENT_DIGITS) {
            throw builder.error(
                    at.getLineNr(), at.getColumnNr(), "the number [" + text + "] is out of range", "correct it");
        }
        return NODES.numberNode(parser.getDecimalValue());
    }

    private ObjectNode object(JsonLocation at) throws IOException {
        ObjectNode object = NODES.objectNode();
        builder.enter(at.getLineNr(), at.getColumnNr());
        PositionTable.Row row = row(at);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonLocation key = parser.currentTokenLocation();
            row.key(object, name, builder.line(key.getLineNr()), key.getColumnNr());
            parser.nextToken();
            object.set(name, value());
        }
        builder.positions.put(object, row);
        builder.leave();
        return object;
    }

    private ArrayNode array(JsonLocation at) throws IOException {
        ArrayNode array = NODES.arrayNode();
        builder.enter(at.getLineNr(), at.getColumnNr());
        PositionTable.Row row = row(at);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonLocation item = parser.currentTokenLocation();
            row.add(builder.line(item.getLineNr()), item.getColumnNr());
            array.add(value());
        }
        builder.positions.put(array, row);
        builder.leave();
        return array;
    }

    private PositionTable.Row row(JsonLocation at) {
        return new PositionTable.Row(builder.line(at.getLineNr()), at.getColumnNr());
    }
}
