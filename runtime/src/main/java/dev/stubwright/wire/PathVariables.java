package dev.stubwright.wire;

import dev.stubwright.contract.route.PathTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands the variables of a path template, and extracts them. Extracted values stay percent-encoded, since a style's
 * separators differ from the same characters inside a value.
 */
final class PathVariables {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private PathVariables() {}

    /** @param value the encoded text of a variable, by its name and the characters that may stay unencoded */
    static String expand(PathTemplate template, BiFunction<String, String, String> value) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments(template.template())) {
            String keep = PercentEncoding.UNRESERVED;
            List<String> around = new ArrayList<>();
            Matcher matcher = VARIABLE.matcher(segment);
            int end = 0;
            while (matcher.find()) {
                around.add(segment.substring(end, matcher.start()));
                end = matcher.end();
            }
            around.add(segment.substring(end));
            if (around.size() > 2) {
                // With two variables in one segment, the literal between them must not occur in their values.
                keep = without(keep, String.join("", around));
            }
            StringBuilder filled = new StringBuilder(literal(around.get(0)));
            matcher.reset();
            for (int i = 1; matcher.find(); i++) {
                filled.append(value.apply(matcher.group(1), keep)).append(literal(around.get(i)));
            }
            path.append('/').append(requireNoDotSegment(filled.toString(), segment));
        }
        return path.toString();
    }

    private static String requireNoDotSegment(String segment, String template) {
        if (segment.equals(".") || segment.equals("..")) {
            throw new IllegalArgumentException("the path segment " + template + " would become \"" + segment
                    + "\", which clients and servers remove (RFC 3986, 5.2.4)");
        }
        return segment;
    }

    private static String literal(String text) {
        // A percent sign in a template starts an octet that is already encoded.
        return PercentEncoding.encode(text, PercentEncoding.PATH_CHARACTERS + "%");
    }

    static String without(String keep, String taken) {
        StringBuilder rest = new StringBuilder();
        keep.chars().filter(c -> taken.indexOf(c) < 0).forEach(c -> rest.append((char) c));
        return rest.toString();
    }

    /** The variables' texts, still percent-encoded; empty if the path does not match the template. */
    static Optional<Map<String, String>> extract(PathTemplate template, String path) {
        List<String> expected = segments(template.template());
        List<String> actual = segments(path);
        if (expected.size() != actual.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!extractSegment(expected.get(i), actual.get(i), values)) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static boolean extractSegment(String expected, String actual, Map<String, String> values) {
        if (expected.indexOf('{') < 0) {
            return expected.equals(actual) || PercentEncoding.decode(expected).equals(PercentEncoding.decode(actual));
        }
        List<String> names = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        Matcher variable = VARIABLE.matcher(expected);
        int end = 0;
        while (variable.find()) {
            appendLiteral(pattern, expected.substring(end, variable.start()));
            pattern.append("(.+?)");
            names.add(variable.group(1));
            end = variable.end();
        }
        appendLiteral(pattern, expected.substring(end));
        Matcher matcher = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(actual);
        if (!matcher.matches()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), matcher.group(i + 1));
        }
        return true;
    }

    /** A literal character of the template may arrive as it is or percent-encoded. */
    private static void appendLiteral(StringBuilder pattern, String literal) {
        literal.codePoints().forEach(point -> {
            String raw = Character.toString(point);
            String encoded = PercentEncoding.encode(raw, "");
            pattern.append("(?:").append(Pattern.quote(raw)).append('|').append(Pattern.quote(encoded));
            pattern.append('|')
                    .append(Pattern.quote(encoded.toLowerCase(Locale.ROOT)))
                    .append(')');
        });
    }

    private static List<String> segments(String path) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        return List.of(inner.split("/", -1));
    }
}
