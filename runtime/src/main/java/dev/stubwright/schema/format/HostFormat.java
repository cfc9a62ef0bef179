package dev.stubwright.schema.format;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code hostname} (RFC 1123, 2.1) and {@code idn-hostname} (RFC 5890). networknt does not look at the length of the whole,
 * at empty labels, at the direction of letters, nor into a label of Punycode.
 *
 * @param known what networknt knows of this format
 * @param unicode what it knows of {@code idn-hostname}
 */
record HostFormat(Format known, Format unicode) implements Format {

    private static final int LONGEST = 253;

    /** What RFC 3490, 3.1 takes for a dot between labels. */
    private static final Pattern DOT = Pattern.compile("[.\u3002\uFF0E\uFF61]");

    @Override
    public String getName() {
        return known.getName();
    }

    @Override
    public boolean matches(ExecutionContext execution, String text) {
        boolean internationalized = getName().startsWith("idn-");
        String[] labels = internationalized ? DOT.split(text, -1) : text.split("\\.", -1);
        int length = labels.length - 1;
        for (String label : labels) {
            length += label.isEmpty() ? LONGEST : ascii(label).length();
        }
        return length <= LONGEST
                && known.matches(execution, text)
                && (internationalized ? BidiRule.isKept(labels) : arePunycode(execution, labels));
    }

    private static String ascii(String label) {
        try {
            return IDN.toASCII(label, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException noLabel) {
            return label;
        }
    }

    private boolean arePunycode(ExecutionContext execution, String[] labels) {
        for (String label : labels) {
            if (label.regionMatches(true, 0, Punycode.PREFIX, 0, Punycode.PREFIX.length())) {
                Optional<String> meant = Punycode.decode(label);
                if (meant.isEmpty() || isAscii(meant.get()) || !unicode.matches(execution, meant.get())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What needs no Punycode must not be written in it (RFC 5891, 4.2.1). */
    private static boolean isAscii(String label) {
        return label.chars().allMatch(c -> c < 128);
    }
}
