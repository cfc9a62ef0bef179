package dev.stubwright.schema.format;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/**
 * {@code date-time} and {@code time}. A fraction of a second may have any number of digits (RFC 3339, 5.6); networknt accepts up to
 * nine.
 */
record DateTimeFormat(Format networknt) implements Format {

    private static final Pattern SYNTAX =
            Pattern.compile("(?:\\d{4}-\\d\\d-\\d\\d[Tt ])?\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:[Zz]|[+-]\\d\\d:\\d\\d)");
    private static final Pattern EXCESS_DIGITS = Pattern.compile("(\\.\\d{9})\\d+");

    @Override
    public String getName() {
        return networknt.getName();
    }

    @Override
    public boolean matches(ExecutionContext execution, String text) {
        // networknt ignores text after the time zone.
        return SYNTAX.matcher(text).matches()
                && networknt.matches(execution, EXCESS_DIGITS.matcher(text).replaceFirst("$1"));
    }
}
