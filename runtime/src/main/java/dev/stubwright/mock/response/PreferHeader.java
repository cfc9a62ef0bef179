package dev.stubwright.mock.response;

import dev.stubwright.wire.Headers;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The status code that the client prefers: {@code Prefer: code=404} (RFC 7240). A 1xx is ignored: the client would wait
 * for the final response after it (RFC 9110, 15.2).
 */
final class PreferHeader {

    private static final Pattern CODE =
            Pattern.compile("(?i)(?:^|[,;])\\s*code\\s*=\\s*\"?([2-5][0-9]{2})\"?\\s*(?=$|[,;])");

    private PreferHeader() {}

    static OptionalInt statusCode(Headers headers) {
        for (String line : headers.all("Prefer")) {
            Matcher code = CODE.matcher(line);
            if (code.find()) {
                return OptionalInt.of(Integer.parseInt(code.group(1)));
            }
        }
        return OptionalInt.empty();
    }
}
