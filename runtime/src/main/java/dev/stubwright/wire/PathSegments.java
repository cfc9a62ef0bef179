package dev.stubwright.wire;

import dev.stubwright.contract.PathTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A route's variables, filled in and read back still encoded, since a style's separators are not its values' characters. */
final class PathSegments {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private PathSegments() {}

    /** @param value the encoded text of a variable, given the characters of which it may keep as they are */
    static String fill(PathTemplate template, BiFunction<String, String, String> value) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments(template.template())) {
            String keep = Percent.UNRESERVED;
            List<String> around = new ArrayList<>();
            Matcher matcher = VARIABLE.matcher(segment);
            int end = 0;
            while (matcher.find()) {
                around.add(segment.substring(end, matcher.start()));
                end = matcher.end();
            }
            around.add(segment.substring(end));
            if (around.size() > 2) {
                // With two variables in one segment, the text between them must not occur in their values.
                keep = without(keep, String.join("", around));
            }
            StringBuilder filled = new StringBuilder(literal(around.get(0)));
            matcher.reset();
            for (int i = 1; matcher.find(); i++) {
                filled.append(value.apply(matcher.group(1), keep)).append(literal(around.get(i)));
            }
            path.append('/').append(travelling(filled.toString(), segment));
        }
        return path.toString();
    }

    private static String travelling(String segment, String template) {
        if (segment.equals(".") || segment.equals("..")) {
            throw new IllegalArgumentException("the path's part " + template + " would become \"" + segment
                    + "\", which clients and servers remove (RFC 3986, 5.2.4)");
        }
        return segment;
    }

    private static String literal(String text) {
        // A percent sign in a template is one that its author has encoded.
        return Percent.encode(text, Percent.PATH_CHARACTERS + "%");
    }

    static String without(String keep, String taken) {
        StringBuilder rest = new StringBuilder();
        keep.chars().filter(c -> taken.indexOf(c) < 0).forEach(c -> rest.append((char) c));
        return rest.toString();
    }

    /** The variables' texts, still encoded; empty if the path is not one of this route. */
    static Optional<Map<String, String>> read(PathTemplate template, String path) {
        List<String> expected = segments(template.template());
        List<String> actual = segments(path);
        if (expected.size() != actual.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!readSegment(expected.get(i), actual.get(i), values)) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static boolean readSegment(String expected, String actual, Map<String, String> values) {
        if (expected.indexOf('{') < 0) {
            return expected.equals(actual) || Percent.decode(expected).equals(Percent.decode(actual));
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

    /** A fixed character of the route may come as it is or encoded. */
    private static void appendLiteral(StringBuilder pattern, String literal) {
        literal.codePoints().forEach(point -> {
            String raw = Character.toString(point);
            String encoded = Percent.encode(raw, "");
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
