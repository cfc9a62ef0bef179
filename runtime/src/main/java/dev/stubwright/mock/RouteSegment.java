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
 * @param fixedParts before, between and after its variables, percent-decoded; one more than there are variables
 */
record RouteSegment(String text, Kind kind, List<String> fixedParts) {

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
            case PARTLY_VARIABLE -> fitsAround(decodedSegment);
            case VARIABLE -> !decodedSegment.isEmpty();
        };
    }

    boolean hasSeveralVariables() {
        return fixedParts.size() > 2;
    }

    /** Each variable takes as little as it can: no way back, so a long segment costs no more than its length. */
    private boolean fitsAround(String segment) {
        int last = fixedParts.size() - 1;
        if (!segment.startsWith(fixedParts.get(0))) {
            return false;
        }
        int position = fixedParts.get(0).length();
        for (String part : fixedParts.subList(1, last)) {
            int found = segment.indexOf(part, position + 1);
            if (found < 0) {
                return false;
            }
            position = found + part.length();
        }
        String tail = fixedParts.get(last);
        return segment.endsWith(tail) && segment.length() - tail.length() > position;
    }

    private static RouteSegment of(String raw) {
        Matcher variable = VARIABLE.matcher(raw);
        if (variable.matches()) {
            return new RouteSegment(raw, Kind.VARIABLE, List.of("", ""));
        }
        List<String> fixedParts = new ArrayList<>();
        int end = 0;
        variable.reset();
        while (variable.find()) {
            fixedParts.add(decode(raw.substring(end, variable.start())));
            end = variable.end();
        }
        fixedParts.add(decode(raw.substring(end)));
        return end == 0
                ? new RouteSegment(fixedParts.get(0), Kind.FIXED, fixedParts)
                : new RouteSegment(raw, Kind.PARTLY_VARIABLE, fixedParts);
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
