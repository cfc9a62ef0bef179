package dev.stubwright.mock;

import dev.stubwright.wire.Headers;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wish for a certain documented status: {@code Prefer: code=404} (RFC 7240). A 1xx is none: a client would wait for the
 * final answer after it (RFC 9110, 15.2).
 */
final class Preference {

    private static final Pattern CODE =
            Pattern.compile("(?i)(?:^|[,;])\\s*code\\s*=\\s*\"?([2-5][0-9]{2})\"?\\s*(?=$|[,;])");

    private Preference() {}

    static OptionalInt status(Headers headers) {
        for (String line : headers.all("Prefer")) {
            Matcher code = CODE.matcher(line);
            if (code.find()) {
                return OptionalInt.of(Integer.parseInt(code.group(1)));
            }
        }
        return OptionalInt.empty();
    }
}
