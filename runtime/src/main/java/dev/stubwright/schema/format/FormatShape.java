package dev.stubwright.schema.format;

import dev.stubwright.Internal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What each text of a format is like: no more than is needed to be sure that no text is of two formats at once. Formats that
 * leave nearly everything open, such as {@code regex} or {@code uri-reference}, have none.
 *
 * @param least how many characters it has at least
 * @param most how many it has at most
 * @param first what it begins with, unless it is empty
 * @param all what it consists of
 * @param must of each of these it has a character
 */
@Internal
public record FormatShape(int least, int most, Pattern first, Pattern all, List<Pattern> must) {

    private static final int ANY = Integer.MAX_VALUE;
    private static final int ASCII = 128;

    private static final Map<String, FormatShape> SHAPES = Map.ofEntries(
            Map.entry("date", of(10, 10, "[0-9]", "[0-9-]", "-")),
            Map.entry("time", of(9, ANY, "[0-9]", "[0-9:.zZ+-]", ":", "[zZ+-]")),
            Map.entry("date-time", of(18, ANY, "[0-9]", "[0-9:.zZtT +-]", "-", ":", "[tT ]")),
            Map.entry("duration", of(2, ANY, "P", "[0-9PYMWDTHS]", "P", "[0-9]")),
            Map.entry("email", of(3, ANY, ".", ".", "@")),
            Map.entry("idn-email", of(3, ANY, ".", ".", "@")),
            Map.entry("hostname", of(1, 253, "[A-Za-z0-9]", "[A-Za-z0-9.-]")),
            Map.entry("idn-hostname", of(1, ANY, "[^@:/]", "[^@:/]")),
            Map.entry("ipv4", of(7, 15, "[0-9]", "[0-9.]", "[.]")),
            Map.entry("ipv6", of(2, 45, "[0-9A-Fa-f:]", "[0-9A-Fa-f:.]", ":")),
            // The judge is lenient about schemes.
            Map.entry("uri", of(2, ANY, ".", ".", "[:/]")),
            Map.entry("iri", of(2, ANY, ".", ".", "[:/]")),
            Map.entry("uuid", of(36, 36, "[0-9A-Fa-f]", "[0-9A-Fa-f-]", "-")),
            Map.entry("json-pointer", of(0, ANY, "/", ".")),
            Map.entry("relative-json-pointer", of(1, ANY, "[0-9]", ".")),
            Map.entry("byte", of(0, ANY, "[A-Za-z0-9+/]", "[A-Za-z0-9+/=]")));

    public static Optional<FormatShape> of(String format) {
        return Optional.ofNullable(SHAPES.get(format));
    }

    private static FormatShape of(int least, int most, String first, String all, String... must) {
        return new FormatShape(
                least,
                most,
                one(first),
                one(all),
                List.of(must).stream().map(FormatShape::one).toList());
    }

    private static Pattern one(String expression) {
        return Pattern.compile(expression, Pattern.DOTALL);
    }

    /** Whether no text can be of both formats. */
    public boolean excludes(FormatShape other) {
        return least > other.most
                || other.least > most
                || lacks(other)
                || other.lacks(this)
                || (Math.max(least, other.least) > 0
                        && IntStream.range(0, ASCII).noneMatch(c -> is(first, c) && is(other.first, c)));
    }

    /** Whether the other format asks for a character that this one does not know. */
    private boolean lacks(FormatShape other) {
        return other.must.stream()
                .anyMatch(needed -> IntStream.range(0, ASCII).noneMatch(c -> is(needed, c) && is(all, c)));
    }

    public boolean fits(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= least
                && length <= most
                && (text.isEmpty() || is(first, text.codePointAt(0)))
                && text.codePoints().allMatch(c -> is(all, c))
                && must.stream().allMatch(needed -> text.codePoints().anyMatch(c -> is(needed, c)));
    }

    private static boolean is(Pattern one, int character) {
        return one.matcher(Character.toString(character)).matches();
    }
}
