package dev.stubwright.schema.format;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/**
 * {@code email} and {@code idn-email} (RFC 5321, 4.1.2). networknt accepts only public top-level domains, which rejects
 * {@code admin@tenant.example} and addresses in private networks.
 */
record EmailFormat(Format networknt) implements Format {

    private static final int MAX_DOMAIN_LENGTH = 253;
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");

    @Override
    public String getName() {
        return networknt.getName();
    }

    @Override
    public boolean matches(ExecutionContext execution, String text) {
        int at = text.lastIndexOf('@');
        if (at < 0 || text.startsWith("[", at + 1)) {
            return networknt.matches(execution, text);
        }
        String domain = text.substring(at + 1);
        return domain.length() <= MAX_DOMAIN_LENGTH
                && DOMAIN.matcher(domain).matches()
                && networknt.matches(execution, text.substring(0, at) + "@localhost");
    }
}
