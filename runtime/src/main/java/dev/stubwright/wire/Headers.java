package dev.stubwright.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The header fields of a message. Names are case-insensitive (RFC 9110, 5.1); order and repeated fields are kept.
 * Immutable.
 *
 * <p>Names and values with a line break or NUL are refused with an {@link IllegalArgumentException}: they would be
 * parsed as another field (RFC 9110, 5.5).
 *
 * @since 0.1
 */
public final class Headers {

    /** No headers. */
    public static final Headers NONE = new Headers(List.of());

    private final List<Map.Entry<String, String>> fields;

    private Headers(List<Map.Entry<String, String>> fields) {
        this.fields = fields;
    }

    /**
     * Headers of name and value pairs, in order.
     *
     * @throws IllegalArgumentException if a name is empty, or a name or value contains CR, LF or NUL
     */
    public static Headers of(List<Map.Entry<String, String>> fields) {
        return fields.isEmpty()
                ? NONE
                : new Headers(fields.stream()
                        .map(field -> field(field.getKey(), field.getValue()))
                        .toList());
    }

    /** The first value of a header; empty if the header is absent. */
    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** All values of a header, one for each field line. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * These headers and one more field at the end.
     *
     * @throws IllegalArgumentException if the name is empty, or the name or value contains CR, LF or NUL
     */
    public Headers with(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(fields);
        more.add(field(name, value));
        return new Headers(List.copyOf(more));
    }

    /** These headers without the fields of a name. */
    public Headers without(String name) {
        return new Headers(fields.stream()
                .filter(field -> !field.getKey().equalsIgnoreCase(name))
                .toList());
    }

    /** All field lines in order. */
    public List<Map.Entry<String, String>> fields() {
        return fields;
    }

    private static Map.Entry<String, String> field(String name, String value) {
        if (name.isEmpty() || breaksLine(name)) {
            throw new IllegalArgumentException("a header's name must not be empty or contain CR, LF or NUL");
        }
        if (breaksLine(value)) {
            throw new IllegalArgumentException("the value of header " + name + " must not contain CR, LF or NUL");
        }
        return Map.entry(name, value);
    }

    private static boolean breaksLine(String text) {
        return text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headers headers && fields.equals(headers.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** {@code name: value}, one line for each field. */
    @Override
    public String toString() {
        return fields.stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining("\n"));
    }
}
