package dev.stubwright.target;

import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import dev.stubwright.wire.ResponseMessage;
import java.io.IOException;

/** Asks a server, without any credential, whether it is a mock. */
final class HealthProbe {

    static final RequestMessage REQUEST = new RequestMessage(
            "GET", "/__stubwright/health", Headers.NONE.with("Accept", "application/json"), Payload.NONE);

    private HealthProbe() {}

    static boolean isMock(TargetBaseUrl base, HttpConnection connection) {
        try {
            return identifiesMock(connection.exchange(REQUEST));
        } catch (IOException e) {
            throw ConnectionFailure.toException(base.uri(), e);
        } catch (InterruptedException e) {
            throw ConnectionFailure.interrupted(base.uri(), e);
        }
    }

    private static boolean identifiesMock(ResponseMessage answer) {
        return answer.status() == 200
                && answer.headers()
                        .first("Stubwright-Mock")
                        .filter("true"::equals)
                        .isPresent()
                && "up".equals(Profile.valueIn(answer, "/status"));
    }
}
