package dev.stubwright.target;

import dev.stubwright.UsageException;
import java.util.Set;

/** Which methods a tenant may be sent. */
final class Safety {

    /** TRACE is safe by RFC 9110, but an intermediary may answer it with the credential in plain sight. */
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Safety() {}

    static boolean isReading(String method) {
        return READING.contains(method);
    }

    /** The last line of defence: nobody who asks should get here. */
    static void check(String method, boolean allowsWrites) {
        if (!allowsWrites && !isReading(method)) {
            throw new UsageException(
                    method + " is not sent to a tenant where writes are not allowed", "allow writes, or use a mock");
        }
    }
}
