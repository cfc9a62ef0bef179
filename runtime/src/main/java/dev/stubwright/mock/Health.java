package dev.stubwright.mock;

import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;

/** How the mock says that it is there, and that it is a mock. */
final class Health {

    private Health() {}

    static Answer answer(int operations) {
        return new Answer(
                200,
                Headers.NONE.with("Content-Type", "application/json").with("Stubwright-Mock", "true"),
                Payload.text("{\"status\":\"up\",\"operations\":" + operations + "}"));
    }
}
