package dev.stubwright.schema.format;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/**
 * {@code email} and {@code idn-email} (RFC 5321, 4.1.2). networknt also asks whether the top level domain is on the list of
 * those that are sold, which refuses {@code admin@tenant.example} and each company's own network.
 */
record AddressFormat(Format known) implements Format {

    private static final int LONGEST_DOMAIN = 253;
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");

    @Override
    public String getName() {
        return known.getName();
    }

    @Override
    public boolean matches(ExecutionContext execution, String text) {
        int at = text.lastIndexOf('@');
        if (at < 0 || text.startsWith("[", at + 1)) {
            return known.matches(execution, text);
        }
        String domain = text.substring(at + 1);
        return domain.length() <= LONGEST_DOMAIN
                && DOMAIN.matcher(domain).matches()
                && known.matches(execution, text.substring(0, at) + "@localhost");
    }
}
