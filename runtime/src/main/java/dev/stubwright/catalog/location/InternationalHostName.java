package dev.stubwright.catalog.location;

import dev.stubwright.Internal;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts internationalised host names to ASCII, the form that DNS knows (RFC 5890). */
@Internal
public final class InternationalHostName {

    private static final Pattern URL = Pattern.compile(
            "(?s)(?<before>(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//(?:[^/?#]*@)?)(?<host>[^/?#:@\\[\\]]+)(?<after>.*)");

    private InternationalHostName() {}

    /** Converts the host of a reference to ASCII. */
    static String inUrl(String reference) {
        Matcher url = URL.matcher(reference);
        if (!url.matches() || isAscii(url.group("host"))) {
            return reference;
        }
        return url.group("before") + toAscii(url.group("host")) + url.group("after");
    }

    /**
     * Converts a host name to ASCII and lower case.
     *
     * @throws IllegalArgumentException if it is not a valid host name
     */
    public static String toAscii(String host) {
        return (isAscii(host) ? host : IDN.toASCII(host)).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }
}
