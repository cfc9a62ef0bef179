package dev.stubwright.contract.route;

import dev.stubwright.Internal;
import dev.stubwright.contract.tree.UrlEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A segment of a path template: literal texts with variables between them.
 *
 * @param texts the literals, one more than variables; empty before a leading, after a trailing and between adjacent variables
 * @param variables the names of the variables
 */
@Internal
public record PathSegment(List<String> texts, List<String> variables) implements Comparable<PathSegment> {

    private static final Comparator<PathSegment> ORDER = Comparator.comparingInt(PathSegment::variability)
            .thenComparingInt(segment -> -segment.fixedLength())
            .thenComparing(PathSegment::shape);

    static PathSegment parse(String text) {
        List<String> texts = new ArrayList<>();
        List<String> variables = new ArrayList<>();
        int start = 0;
        int open = text.indexOf('{');
        while (open >= 0) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            texts.add(UrlEncoding.decode(text.substring(start, open)));
            variables.add(text.substring(open + 1, close));
            start = close + 1;
            open = text.indexOf('{', start);
        }
        texts.add(UrlEncoding.decode(text.substring(start)));
        return new PathSegment(texts, variables);
    }

    String shape() {
        return String.join("{}", texts);
    }

    /** Matches all variables but the last reluctantly. This finds a match if there is one, without backtracking. */
    boolean match(String value, Map<String, String> values) {
        String head = texts.get(0);
        if (variables.isEmpty()) {
            return value.equals(head);
        }
        String tail = texts.get(texts.size() - 1);
        int end = value.length() - tail.length();
        if (!value.startsWith(head) || !value.endsWith(tail)) {
            return false;
        }
        int position = head.length();
        for (int i = 0; i < variables.size() - 1; i++) {
            String next = texts.get(i + 1);
            int index = position + 1 > end ? -1 : value.indexOf(next, position + 1);
            if (index < 0 || index + next.length() > end) {
                return false;
            }
            values.put(variables.get(i), value.substring(position, index));
            position = index + next.length();
        }
        if (position >= end) {
            return false;
        }
        values.put(variables.get(variables.size() - 1), value.substring(position, end));
        return true;
    }

    @Override
    public int compareTo(PathSegment other) {
        return ORDER.compare(this, other);
    }

    private int variability() {
        if (variables.isEmpty()) {
            return 0;
        }
        return fixedLength() > 0 ? 1 : 2;
    }

    private int fixedLength() {
        return variables.isEmpty() ? 0 : texts.stream().mapToInt(String::length).sum();
    }
}
