package dev.stubwright.target;

import dev.stubwright.UsageException;
import dev.stubwright.wire.RequestMessage;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which methods a tenant may be sent. */
final class Safety {

    /** TRACE is safe by RFC 9110, but an intermediary may answer it with the credential in plain sight. */
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Headers by which frameworks take one method for another. */
    private static final Set<String> OVERRIDES = Set.of("x-http-method-override", "x-http-method", "x-method-override");

    private Safety() {}

    static boolean isReading(String method) {
        return READING.contains(method);
    }

    /** The last line of defence: nobody who asks first should get here. */
    static void check(RequestMessage request, boolean allowsWrites) {
        if (!allowsWrites && !isReading(request.method())) {
            throw new UsageException(
                    request.method() + " is not sent to a tenant where writes are not allowed",
                    "allow writes, or use a mock");
        }
        for (Map.Entry<String, String> field : request.headers().fields()) {
            boolean override = OVERRIDES.contains(field.getKey().toLowerCase(Locale.ROOT));
            if (override) {
                throw new UsageException(
                        "the header " + field.getKey() + " may make a write of any method, and is not sent to a tenant",
                        "use a mock");
            }
        }
    }
}
