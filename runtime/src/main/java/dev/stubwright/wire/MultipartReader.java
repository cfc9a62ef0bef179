package dev.stubwright.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses {@code multipart/form-data} (RFC 7578) into an object with a member for each part. */
final class MultipartReader {

    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=(?:\"([^\"]*)\"|([^;\\s]*))");

    private MultipartReader() {}

    static ParsedBody read(
            ContentType type,
            Payload body,
            Optional<Schema> schema,
            BiFunction<String, Payload, ParsedBody> partReader) {
        String boundary = type.parameters().getOrDefault("boundary", "");
        if (boundary.isEmpty()) {
            return new ParsedBody.Malformed("a multipart body without a boundary in its Content-Type");
        }
        // One char is one byte here, so that binary parts survive.
        String text = "\r\n" + new String(body.bytes(), StandardCharsets.ISO_8859_1);
        List<String> pieces = split(text, "\r\n--" + latin(boundary));
        if (pieces.size() < 2 || !pieces.get(pieces.size() - 1).startsWith("--")) {
            return new ParsedBody.Malformed("a multipart body without its closing boundary");
        }
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int start = piece.indexOf("\r\n");
            int end = piece.indexOf("\r\n\r\n", Math.max(start, 0));
            if (start < 0 || end < 0) {
                return new ParsedBody.Malformed("a multipart body with a part without headers");
            }
            ParsedBody problem = addPart(members, piece.substring(start, end), piece.substring(end + 4), partReader);
            if (problem instanceof ParsedBody.Malformed) {
                return problem;
            }
        }
        return new ParsedBody.Value(FormBody.coerce(members, schema));
    }

    private static ParsedBody addPart(
            ObjectNode members, String head, String content, BiFunction<String, Payload, ParsedBody> partReader) {
        Headers headers = headers(head);
        Matcher name = NAME.matcher(headers.first("Content-Disposition").orElse(""));
        if (!name.find()) {
            return new ParsedBody.Malformed("a multipart body with a part without a name");
        }
        String key = unescape(name.group(1) == null ? name.group(2) : name.group(1));
        String contentType = headers.first("Content-Type").orElse("text/plain");
        Payload bytes = Payload.of(content.getBytes(StandardCharsets.ISO_8859_1));
        ParsedBody reading = partReader.apply(contentType, bytes);
        if (reading instanceof ParsedBody.Malformed malformed) {
            return new ParsedBody.Malformed("the part " + QuotedText.of(key) + " is " + malformed.reason());
        }
        // A part without a parser is a file, and the schema of a file is a string.
        FormBody.add(
                members,
                key,
                reading instanceof ParsedBody.Value read
                        ? read.value()
                        : JsonNodeFactory.instance.textNode(bytes.text()));
        return reading;
    }

    private static Headers headers(String head) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (String line : head.split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.chars().noneMatch(c -> c == '\r' || c == '\n' || c == 0)) {
                fields.add(Map.entry(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        return Headers.of(fields);
    }

    private static List<String> split(String text, String delimiter) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, from)) {
            pieces.add(text.substring(from, at));
            from = at + delimiter.length();
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    /** Browsers percent-encode these three characters (HTML, "multipart/form-data encoding algorithm"). */
    private static String unescape(String name) {
        String bytes =
                name.replaceAll("(?i)%22", "\"").replaceAll("(?i)%0d", "\r").replaceAll("(?i)%0a", "\n");
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
