package dev.stubwright.mock.routing;

import dev.stubwright.Internal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A segment of a path template.
 *
 * @param text as written; fixed text is percent-decoded
 * @param kind how much of it is fixed
 * @param fixedParts the text before, between and after its variables, percent-decoded; one more than there are
 *     variables
 */
@Internal
public record RouteSegment(String text, Kind kind, List<String> fixedParts) {

    /** In order of precedence: the most concrete first. */
    public enum Kind {
        FIXED,
        PARTLY_VARIABLE,
        VARIABLE
    }

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]*}");

    private static final int LONGEST_SHOWN = 300;

    public static List<RouteSegment> parse(String template) {
        return split(template).stream().map(RouteSegment::of).toList();
    }

    /** The segments of a path or template, empty ones included: {@code /users/} has two. */
    static List<String> split(String path) {
        return List.of((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
    }

    static List<String> decodedSegments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : split(path)) {
            segments.add(decode(segment));
        }
        return segments;
    }

    /** A client may send a path of any length; a message shows its start. */
    static String abbreviate(String path) {
        return path.length() <= LONGEST_SHOWN ? path : path.substring(0, LONGEST_SHOWN) + "...";
    }

    boolean isFixed() {
        return kind == Kind.FIXED;
    }

    boolean matches(String decodedSegment) {
        return switch (kind) {
            case FIXED -> text.equals(decodedSegment);
            case PARTLY_VARIABLE -> matchesAround(decodedSegment);
            case VARIABLE -> !decodedSegment.isEmpty();
        };
    }

    public boolean hasSeveralVariables() {
        return fixedParts.size() > 2;
    }

    /**
     * Each variable matches as little as possible. There is no backtracking, so the time grows linearly with the
     * segment.
     */
    private boolean matchesAround(String segment) {
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
            // In a path, a plus sign is not a space (RFC 3986, 2.2).
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }
}
