package dev.stubwright.schema.format;

import dev.stubwright.Internal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Bounds on the length and the characters of all strings of a format. They prove that no string matches two formats, where the
 * formats exclude each other. Formats that allow nearly every string, such as {@code regex} or {@code uri-reference}, have none.
 *
 * @param minLength the minimum number of characters (code points)
 * @param maxLength the maximum number of characters (code points)
 * @param firstCharacter matches the first character of a string that is not empty
 * @param characters matches every character
 * @param requiredCharacters a string contains a match of each
 */
@Internal
public record FormatApproximation(
        int minLength, int maxLength, Pattern firstCharacter, Pattern characters, List<Pattern> requiredCharacters) {

    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final int ASCII_END = 128;

    private static final Map<String, FormatApproximation> BY_FORMAT = Map.ofEntries(
            Map.entry("date", of(10, 10, "[0-9]", "[0-9-]", "-")),
            Map.entry("time", of(9, UNLIMITED, "[0-9]", "[0-9:.zZ+-]", ":", "[zZ+-]")),
            Map.entry("date-time", of(18, UNLIMITED, "[0-9]", "[0-9:.zZtT +-]", "-", ":", "[tT ]")),
            Map.entry("duration", of(2, UNLIMITED, "P", "[0-9PYMWDTHS]", "P", "[0-9]")),
            Map.entry("email", of(3, UNLIMITED, ".", ".", "@")),
            Map.entry("idn-email", of(3, UNLIMITED, ".", ".", "@")),
            Map.entry("hostname", of(1, 253, "[A-Za-z0-9]", "[A-Za-z0-9.-]")),
            Map.entry("idn-hostname", of(1, UNLIMITED, "[^@:/]", "[^@:/]")),
            Map.entry("ipv4", of(7, 15, "[0-9]", "[0-9.]", "[.]")),
            Map.entry("ipv6", of(2, 45, "[0-9A-Fa-f:]", "[0-9A-Fa-f:.]", ":")),
            // The validator does not require a scheme.
            Map.entry("uri", of(2, UNLIMITED, ".", ".", "[:/]")),
            Map.entry("iri", of(2, UNLIMITED, ".", ".", "[:/]")),
            Map.entry("uuid", of(36, 36, "[0-9A-Fa-f]", "[0-9A-Fa-f-]", "-")),
            Map.entry("json-pointer", of(0, UNLIMITED, "/", ".")),
            Map.entry("relative-json-pointer", of(1, UNLIMITED, "[0-9]", ".")),
            Map.entry("byte", of(0, UNLIMITED, "[A-Za-z0-9+/]", "[A-Za-z0-9+/=]")));

    public static Optional<FormatApproximation> of(String format) {
        return Optional.ofNullable(BY_FORMAT.get(format));
    }

    private static FormatApproximation of(
            int minLength, int maxLength, String firstCharacter, String characters, String... requiredCharacters) {
        return new FormatApproximation(
                minLength,
                maxLength,
                compile(firstCharacter),
                compile(characters),
                List.of(requiredCharacters).stream()
                        .map(FormatApproximation::compile)
                        .toList());
    }

    private static Pattern compile(String expression) {
        return Pattern.compile(expression, Pattern.DOTALL);
    }

    /** Whether no string matches both formats. */
    public boolean isDisjointFrom(FormatApproximation other) {
        return minLength > other.maxLength
                || other.minLength > maxLength
                || lacksCharacterOf(other)
                || other.lacksCharacterOf(this)
                || (Math.max(minLength, other.minLength) > 0
                        && IntStream.range(0, ASCII_END)
                                .noneMatch(c -> matches(firstCharacter, c) && matches(other.firstCharacter, c)));
    }

    /** Whether the other format requires a character that this one does not allow. */
    private boolean lacksCharacterOf(FormatApproximation other) {
        return other.requiredCharacters.stream().anyMatch(required -> IntStream.range(0, ASCII_END)
                .noneMatch(c -> matches(required, c) && matches(characters, c)));
    }

    public boolean accepts(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= minLength
                && length <= maxLength
                && (text.isEmpty() || matches(firstCharacter, text.codePointAt(0)))
                && text.codePoints().allMatch(c -> matches(characters, c))
                && requiredCharacters.stream()
                        .allMatch(required -> text.codePoints().anyMatch(c -> matches(required, c)));
    }

    private static boolean matches(Pattern pattern, int character) {
        return pattern.matcher(Character.toString(character)).matches();
    }
}
