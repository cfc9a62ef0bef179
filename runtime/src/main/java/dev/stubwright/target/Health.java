package dev.stubwright.target;

import dev.stubwright.target.Target.Kind;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import dev.stubwright.wire.ResponseMessage;
import java.io.IOException;

/** Asks a server, without any credential, whether it is there and what it is. */
final class Health {

    static final RequestMessage QUESTION = new RequestMessage(
            "GET", "/__stubwright/health", Headers.NONE.with("Accept", "application/json"), Payload.NONE);

    private Health() {}

    static Kind kind(BaseUrl base, HttpConnection connection) {
        try {
            return isMock(connection.exchange(QUESTION)) ? Kind.MOCK : Kind.TENANT;
        } catch (IOException e) {
            throw ConnectionFailure.words(base.uri(), e);
        } catch (InterruptedException e) {
            throw ConnectionFailure.interrupted(base.uri(), e);
        }
    }

    private static boolean isMock(ResponseMessage answer) {
        return answer.status() == 200
                && answer.headers()
                        .first("Stubwright-Mock")
                        .filter("true"::equals)
                        .isPresent()
                && "up".equals(Profile.valueIn(answer, "/status"));
    }
}
