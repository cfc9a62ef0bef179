package dev.stubwright.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A name and a value, still encoded, as queries, forms and cookies carry them.
 *
 * @param value empty where only the name is there
 */
record Field(String name, String value) {

    static String join(List<Field> fields, String separator) {
        return fields.stream().map(field -> field.name + "=" + field.value).collect(Collectors.joining(separator));
    }

    /** Splits at {@code &} and the first {@code =}; decodes nothing. */
    static List<Field> query(String text) {
        return split(text, "&");
    }

    /** The pairs of {@code Cookie} headers (RFC 6265, 4.2.1). */
    static List<Field> cookies(Headers headers) {
        List<Field> cookies = new ArrayList<>();
        for (String line : headers.all("Cookie")) {
            for (Field field : split(line, ";")) {
                cookies.add(new Field(field.name.strip(), unquote(field.value.strip())));
            }
        }
        return cookies;
    }

    private static List<Field> split(String text, String separator) {
        List<Field> fields = new ArrayList<>();
        for (String part : text.split(separator, -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                fields.add(
                        equals < 0
                                ? new Field(part, "")
                                : new Field(part.substring(0, equals), part.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String unquote(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** The name as a reader of forms sees it; one that cannot be decoded is no parameter's name. */
    Optional<String> decodedName() {
        return Percent.decodeForm(name);
    }
}
