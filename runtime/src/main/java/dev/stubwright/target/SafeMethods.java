package dev.stubwright.target;

import dev.stubwright.UsageException;
import dev.stubwright.wire.RequestMessage;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The methods that may be sent to a tenant where writes are not allowed. */
final class SafeMethods {

    /** TRACE is safe by RFC 9110, 9.2.1, too, but an intermediary may return the credential in its response. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Headers that make frameworks treat the request as one with another method. */
    private static final Set<String> OVERRIDES = Set.of("x-http-method-override", "x-http-method", "x-method-override");

    private SafeMethods() {}

    static boolean isSafe(String method) {
        return SAFE.contains(method);
    }

    /** The last check before a request is sent; callers decide earlier. */
    static void requireAllowed(RequestMessage request, boolean allowsWrites) {
        if (!allowsWrites && !isSafe(request.method())) {
            throw new UsageException(
                    request.method() + " is not sent to a tenant unless writes are allowed",
                    "allow writes, or use a mock");
        }
        for (Map.Entry<String, String> field : request.headers().fields()) {
            boolean override = OVERRIDES.contains(field.getKey().toLowerCase(Locale.ROOT));
            if (override) {
                throw new UsageException(
                        "the header " + field.getKey()
                                + " can turn any method into a write, so it is not sent to a tenant",
                        "use a mock");
            }
        }
    }
}
