package dev.stubwright.mock.response;

import dev.stubwright.Internal;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;

/** The answer of the health check, which identifies the server as a mock. */
@Internal
public final class HealthResponse {

    private HealthResponse() {}

    public static MockResponse of(int operations) {
        return new MockResponse(
                200,
                Headers.NONE.with("Content-Type", "application/json").with("Stubwright-Mock", "true"),
                Payload.text("{\"status\":\"up\",\"operations\":" + operations + "}"));
    }
}
