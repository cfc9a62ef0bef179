package dev.stubwright.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parsed {@code Content-Type} (RFC 9110, 8.3.1).
 *
 * @param type in lower case, without parameters
 * @param parameters names in lower case; values without quotes
 */
record ContentType(String type, Map<String, String> parameters) {

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^=;\\s]+)=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\\s]*))");

    static ContentType parse(String text) {
        int end = text.indexOf(';');
        String type = end < 0 ? text : text.substring(0, end);
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            String value = quoted == null ? matcher.group(3) : quoted.replaceAll("\\\\(.)", "$1");
            parameters.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), value);
        }
        return new ContentType(type.strip().toLowerCase(Locale.ROOT), Map.copyOf(parameters));
    }

    boolean isJson() {
        return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
    }

    boolean isForm() {
        return type.equals("application/x-www-form-urlencoded");
    }

    boolean isMultipart() {
        return type.equals("multipart/form-data");
    }

    boolean isText() {
        return type.startsWith("text/") && !isJson();
    }

    boolean isBinary() {
        return type.equals("application/octet-stream");
    }

    /** UTF-8 by default; empty if the JVM does not support the charset. */
    Optional<Charset> charset() {
        String name = parameters.get("charset");
        if (name == null) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
