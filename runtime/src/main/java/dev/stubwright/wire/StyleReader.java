package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.contract.Parameter;
import dev.stubwright.wire.SchemaTypes.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parses a parameter in its style, the inverse of {@link StyleWriter}: splits at the separators, then decodes the
 * pieces.
 *
 * @param decode for a piece that is known to be decodable
 */
record StyleReader(Parameter parameter, UnaryOperator<String> decode) {

    /** Parses the text of a path variable or header; empty if it does not follow the style. */
    Optional<JsonNode> fromText(String text, Kind kind) {
        return switch (parameter.style()) {
            case LABEL ->
                text.startsWith(".") ? separated(text.substring(1), labelSeparator(), kind) : Optional.empty();
            case MATRIX -> text.startsWith(";") ? matrix(text.substring(1), kind) : Optional.empty();
            default -> separated(text, ",", kind);
        };
    }

    /** Parses the values of all fields with the parameter's name. */
    Optional<JsonNode> fromFields(List<String> values, Kind kind) {
        if (kind == Kind.ARRAY && parameter.explode()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            values.forEach(value -> items.add(decode.apply(value)));
            return Optional.of(items);
        }
        if (values.size() != 1) {
            return Optional.empty();
        }
        return switch (parameter.style()) {
            case SPACE_DELIMITED -> separated(values.get(0), "%20|\\+| ", kind);
            case PIPE_DELIMITED -> separated(values.get(0), "%7[Cc]|\\|", kind);
            default -> separated(values.get(0), ",", kind);
        };
    }

    /** As {@link #fromFields}, for clients that percent-encode the comma between items. */
    Optional<JsonNode> fromEncodedCommas(List<String> values, Kind kind) {
        boolean applies = values.size() == 1 && kind != Kind.PRIMITIVE && !parameter.explode();
        return applies && values.get(0).toUpperCase(Locale.ROOT).contains("%2C")
                ? separated(values.get(0), "%2[Cc]|,", kind)
                : Optional.empty();
    }

    /** Parses fields that each carry one member of an object. */
    JsonNode fromMembers(List<EncodedPair> members) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach(member -> object.put(decode.apply(member.name()), decode.apply(member.value())));
        return object;
    }

    private String labelSeparator() {
        // OpenAPI 3.0.3 shows dots, 3.0.4 and RFC 6570 commas; in an item both are encoded.
        return parameter.explode() ? "\\." : "[.,]";
    }

    private Optional<JsonNode> matrix(String text, Kind kind) {
        List<EncodedPair> fields =
                Stream.of(text.split(";", -1)).map(StyleReader::field).toList();
        if (kind == Kind.OBJECT && parameter.explode()) {
            return Optional.of(fromMembers(fields));
        }
        boolean named =
                fields.stream().allMatch(field -> decode.apply(field.name()).equals(parameter.name()));
        return named ? fromFields(fields.stream().map(EncodedPair::value).toList(), kind) : Optional.empty();
    }

    private Optional<JsonNode> separated(String text, String separator, Kind kind) {
        return switch (kind) {
            case PRIMITIVE -> Optional.of(TextNode.valueOf(decode.apply(text)));
            case ARRAY -> {
                ArrayNode items = JsonNodeFactory.instance.arrayNode();
                pieces(text, separator).forEach(piece -> items.add(decode.apply(piece)));
                yield Optional.of(items);
            }
            case OBJECT -> object(pieces(text, separator));
        };
    }

    private Optional<JsonNode> object(List<String> pieces) {
        if (parameter.explode()) {
            boolean pairs = pieces.stream().allMatch(piece -> piece.indexOf('=') >= 0);
            return pairs
                    ? Optional.of(
                            fromMembers(pieces.stream().map(StyleReader::field).toList()))
                    : Optional.empty();
        }
        if (pieces.size() % 2 != 0) {
            return Optional.empty();
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < pieces.size(); i += 2) {
            object.put(decode.apply(pieces.get(i)), decode.apply(pieces.get(i + 1)));
        }
        return Optional.of(object);
    }

    private static List<String> pieces(String text, String separator) {
        return text.isEmpty() ? List.of() : List.of(Pattern.compile(separator).split(text, -1));
    }

    private static EncodedPair field(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new EncodedPair(text, "")
                : new EncodedPair(text.substring(0, equals), text.substring(equals + 1));
    }
}
