package dev.stubwright.mock;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between two slashes of a route.
 *
 * @param text as written, fixed text percent-decoded
 * @param kind how much of it is fixed
 * @param pattern what a decoded segment of a path must match
 */
record RouteSegment(String text, Kind kind, Pattern pattern) {

    /** The more concrete first. */
    enum Kind {
        FIXED,
        PARTLY_VARIABLE,
        VARIABLE
    }

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]*}");

    static List<RouteSegment> parse(String template) {
        return split(template).stream().map(RouteSegment::of).toList();
    }

    /** Segments of a path or template, empty ones kept: {@code /users/} has two. */
    static List<String> split(String path) {
        return List.of((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
    }

    static List<String> decoded(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : split(path)) {
            segments.add(decode(segment));
        }
        return segments;
    }

    boolean isFixed() {
        return kind == Kind.FIXED;
    }

    boolean fits(String decodedSegment) {
        return switch (kind) {
            case FIXED -> text.equals(decodedSegment);
            case PARTLY_VARIABLE -> pattern.matcher(decodedSegment).matches();
            case VARIABLE -> !decodedSegment.isEmpty();
        };
    }

    private static RouteSegment of(String raw) {
        Matcher variable = VARIABLE.matcher(raw);
        if (variable.matches()) {
            return new RouteSegment(raw, Kind.VARIABLE, Pattern.compile(".+", Pattern.DOTALL));
        }
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        while (variable.find()) {
            pattern.append(Pattern.quote(decode(raw.substring(end, variable.start()))))
                    .append(".+");
            end = variable.end();
        }
        String rest = decode(raw.substring(end));
        Kind kind = end == 0 ? Kind.FIXED : Kind.PARTLY_VARIABLE;
        return new RouteSegment(
                end == 0 ? rest : raw, kind, Pattern.compile(pattern + Pattern.quote(rest), Pattern.DOTALL));
    }

    private static String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            // A plus sign is no space in a path (RFC 3986, 2.2).
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }
}
