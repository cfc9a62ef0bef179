package dev.stubwright.schema.format;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code hostname} (RFC 1123, 2.1) and {@code idn-hostname} (RFC 5890). networknt does not check the total length, empty labels,
 * the Bidi rule, or the decoded form of Punycode labels.
 *
 * @param networknt networknt's implementation of this format
 * @param idnHostname networknt's implementation of {@code idn-hostname}
 */
record HostnameFormat(Format networknt, Format idnHostname) implements Format {

    private static final int MAX_LENGTH = 253;

    /** The label separators of RFC 3490, 3.1. */
    private static final Pattern LABEL_SEPARATOR = Pattern.compile("[.\u3002\uFF0E\uFF61]");

    @Override
    public String getName() {
        return networknt.getName();
    }

    @Override
    public boolean matches(ExecutionContext execution, String text) {
        boolean internationalized = getName().startsWith("idn-");
        String[] labels = internationalized ? LABEL_SEPARATOR.split(text, -1) : text.split("\\.", -1);
        int length = labels.length - 1;
        for (String label : labels) {
            length += label.isEmpty() ? MAX_LENGTH : toAscii(label).length();
        }
        return length <= MAX_LENGTH
                && networknt.matches(execution, text)
                && (internationalized ? BidiRule.isSatisfied(labels) : hasValidPunycode(execution, labels));
    }

    private static String toAscii(String label) {
        try {
            return IDN.toASCII(label, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException invalid) {
            return label;
        }
    }

    private boolean hasValidPunycode(ExecutionContext execution, String[] labels) {
        for (String label : labels) {
            if (label.regionMatches(true, 0, Punycode.PREFIX, 0, Punycode.PREFIX.length())) {
                Optional<String> decoded = Punycode.decode(label);
                if (decoded.isEmpty() || isAscii(decoded.get()) || !idnHostname.matches(execution, decoded.get())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** An ASCII label must not be encoded as Punycode (RFC 5891, 4.2.1). */
    private static boolean isAscii(String label) {
        return label.chars().allMatch(c -> c < 128);
    }
}
