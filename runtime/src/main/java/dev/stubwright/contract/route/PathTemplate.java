package dev.stubwright.contract.route;

import dev.stubwright.contract.tree.UrlEncoding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The path template of an operation, including the base path: {@code /api/v1/users/{userId}}. A variable matches one
 * segment, or a part of one as in {@code /report.{format}}. The natural order puts concrete paths first (OpenAPI 3.0.3,
 * Paths Object): {@code /users/me} before {@code /users/{userId}}.
 *
 * @param template the template as text
 * @since 0.1
 */
public record PathTemplate(String template) implements Comparable<PathTemplate> {

    /** The names of the variables, in order. */
    public List<String> variables() {
        return parsed().stream()
                .flatMap(segment -> segment.variables().stream())
                .toList();
    }

    /** The text of each segment: {@code /a/{b}} has two segments, {@code /} has a single empty one. */
    public List<String> segments() {
        return split(template);
    }

    /** The template without variable names: {@code /users/{}}. Templates of the same shape match the same paths. */
    public String shape() {
        StringBuilder shape = new StringBuilder();
        parsed().forEach(segment -> shape.append('/').append(segment.shape()));
        return shape.toString();
    }

    /**
     * Matches a path and returns the percent-decoded values of the variables; empty if the path does not match. A variable
     * matches at least one character.
     *
     * @param path the percent-encoded path of a request, without query
     */
    public Optional<Map<String, String>> match(String path) {
        List<String> actual = split(path);
        List<PathSegment> expected = parsed();
        if (actual.size() != expected.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < actual.size(); i++) {
            if (!expected.get(i).match(UrlEncoding.decode(actual.get(i)), values)) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** Compares segment by segment: literal text first, then text with a variable, then a variable alone. */
    @Override
    public int compareTo(PathTemplate other) {
        List<PathSegment> mine = parsed();
        List<PathSegment> theirs = other.parsed();
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
            int order = mine.get(i).compareTo(theirs.get(i));
            if (order != 0) {
                return order;
            }
        }
        int length = Integer.compare(mine.size(), theirs.size());
        return length != 0 ? length : template.compareTo(other.template);
    }

    @Override
    public String toString() {
        return template;
    }

    List<PathSegment> parsed() {
        List<PathSegment> segments = new ArrayList<>();
        split(template).forEach(text -> segments.add(PathSegment.parse(text)));
        return segments;
    }

    private static List<String> split(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        List<String> segments = new ArrayList<>();
        int start = 0;
        for (int slash = relative.indexOf('/'); slash >= 0; slash = relative.indexOf('/', start)) {
            segments.add(relative.substring(start, slash));
            start = slash + 1;
        }
        segments.add(relative.substring(start));
        return segments;
    }
}
