package dev.stubwright.schema.format;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/** {@code date-time} and {@code time}: a second has as many digits as one likes (RFC 3339, 5.6), networknt reads nine. */
record DateTimeFormat(Format known) implements Format {

    private static final Pattern WHOLE =
            Pattern.compile("(?:\\d{4}-\\d\\d-\\d\\d[Tt ])?\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:[Zz]|[+-]\\d\\d:\\d\\d)");
    private static final Pattern MORE_DIGITS = Pattern.compile("(\\.\\d{9})\\d+");

    @Override
    public String getName() {
        return known.getName();
    }

    @Override
    public boolean matches(ExecutionContext execution, String text) {
        // networknt overlooks what follows behind the zone.
        return WHOLE.matcher(text).matches()
                && known.matches(execution, MORE_DIGITS.matcher(text).replaceFirst("$1"));
    }
}
