package dev.stubwright.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A name and a value, still percent-encoded, as queries, forms and cookies carry them.
 *
 * @param value empty if there is no equals sign
 */
record EncodedPair(String name, String value) {

    static String join(List<EncodedPair> fields, String separator) {
        return fields.stream().map(field -> field.name + "=" + field.value).collect(Collectors.joining(separator));
    }

    /** Splits at {@code &} and the first {@code =}; decodes nothing. */
    static List<EncodedPair> parseQuery(String text) {
        return split(text, "&");
    }

    /** The pairs of {@code Cookie} headers (RFC 6265, 4.2.1). */
    static List<EncodedPair> parseCookies(Headers headers) {
        List<EncodedPair> cookies = new ArrayList<>();
        for (String line : headers.all("Cookie")) {
            for (EncodedPair field : split(line, ";")) {
                cookies.add(new EncodedPair(field.name.strip(), unquote(field.value.strip())));
            }
        }
        return cookies;
    }

    private static List<EncodedPair> split(String text, String separator) {
        List<EncodedPair> fields = new ArrayList<>();
        for (String part : text.split(separator, -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                fields.add(
                        equals < 0
                                ? new EncodedPair(part, "")
                                : new EncodedPair(part.substring(0, equals), part.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String unquote(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Empty if the name is not percent-encoded UTF-8; then it is no parameter's name. */
    Optional<String> decodedName() {
        return PercentEncoding.decodeForm(name);
    }
}
