package dev.stubwright.faults;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** The formats of the depot's document. */
final class Formats {

    // RFC 3339, 5.6, without leap seconds.
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    // RFC 5321, 4.1.2, without quoted local parts that hold escapes.
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final Pattern EMAIL = Pattern.compile("(?:" + ATOM + "(?:\\." + ATOM + ")*|\"[ !#-\\[\\]-~]*\")@(?:"
            + LABEL + "(?:\\." + LABEL + ")*|\\[[0-9A-Fa-f.:]+])");

    private Formats() {}

    static boolean isNumber(String format, BigDecimal value) {
        return switch (format) {
            case "int32" ->
                value.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) >= 0
                        && value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
            case "int64" ->
                value.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
                        && value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
            default -> true;
        };
    }

    static boolean isText(String format, String value) {
        return switch (format) {
            case "uuid" -> UUID.matcher(value).matches();
            case "email" -> EMAIL.matcher(value).matches();
            case "date" -> value.length() == 10 && isDate(value);
            case "date-time" -> isMoment(value.toUpperCase(Locale.ROOT));
            case "uri" -> isUri(value);
            default -> true;
        };
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException notDate) {
            return false;
        }
    }

    private static boolean isMoment(String value) {
        var parts = MOMENT.matcher(value);
        if (!parts.matches()) {
            return false;
        }
        try {
            LocalDateTime.parse(parts.group(1));
            return true;
        } catch (DateTimeException notMoment) {
            return false;
        }
    }

    private static boolean isUri(String value) {
        try {
            return value.chars().allMatch(c -> c < 128) && new URI(value).isAbsolute();
        } catch (URISyntaxException notUri) {
            return false;
        }
    }
}
