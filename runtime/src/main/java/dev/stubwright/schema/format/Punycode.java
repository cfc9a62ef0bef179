package dev.stubwright.schema.format;

import java.util.Locale;
import java.util.Optional;

/** Decodes Punycode labels (RFC 3492, 6.2). {@code java.net.IDN} supports only the characters of IDNA 2003. */
final class Punycode {

    static final String PREFIX = "xn--";

    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;

    private Punycode() {}

    /**
     * Decodes a label.
     *
     * @param label a label with the prefix {@code xn--}
     * @return empty if the label is not valid Punycode
     */
    static Optional<String> decode(String label) {
        String coded = label.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
        int delimiter = coded.lastIndexOf('-');
        StringBuilder out = new StringBuilder(coded.substring(0, Math.max(0, delimiter)));
        int next = delimiter < 0 ? 0 : delimiter + 1;
        long point = 128;
        long index = 0;
        int bias = 72;
        while (next < coded.length()) {
            long before = index;
            long weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = next < coded.length() ? digit(coded.charAt(next++)) : -1;
                index += digit * weight;
                if (digit < 0 || index > Integer.MAX_VALUE) {
                    return Optional.empty();
                }
                int threshold = Math.max(T_MIN, Math.min(T_MAX, k - bias));
                if (digit < threshold) {
                    break;
                }
                weight *= BASE - threshold;
            }
            int length = out.codePointCount(0, out.length()) + 1;
            bias = adapt(index - before, length, before == 0);
            point += index / length;
            index %= length;
            if (!Character.isValidCodePoint((int) point) || point > Character.MAX_CODE_POINT) {
                return Optional.empty();
            }
            out.insert(out.offsetByCodePoints(0, (int) index), Character.toString((int) point));
            index++;
        }
        return out.isEmpty() ? Optional.empty() : Optional.of(out.toString());
    }

    private static int digit(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '0' && c <= '9' ? c - '0' + 26 : -1;
    }

    private static int adapt(long distance, int length, boolean first) {
        long delta = first ? distance / DAMP : distance / 2;
        delta += delta / length;
        int k = 0;
        while (delta > (BASE - T_MIN) * T_MAX / 2) {
            delta /= BASE - T_MIN;
            k += BASE;
        }
        return (int) (k + (BASE - T_MIN + 1) * delta / (delta + SKEW));
    }
}
