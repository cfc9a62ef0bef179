package dev.stubwright.mock.response;

import dev.stubwright.Internal;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Response;
import java.util.Optional;

/** The response to a valid request. */
@Internal
public final class SuccessResponse {

    private static final int UNDOCUMENTED = 200;

    private SuccessResponse() {}

    /** The documented success; if none is documented, the first response. */
    public static Optional<Response> documented(Operation operation) {
        return operation.success().or(() -> operation.responses().stream().findFirst());
    }

    public static int status(Operation operation) {
        return documented(operation).map(SuccessResponse::statusOf).orElse(UNDOCUMENTED);
    }

    /** The first status of a range; 200 for {@code default}. */
    static int statusOf(Response response) {
        String status = response.status();
        if (status.matches("[1-5][0-9][0-9]")) {
            return Integer.parseInt(status);
        }
        return status.matches("[1-5][xX][xX]") ? Character.digit(status.charAt(0), 10) * 100 : UNDOCUMENTED;
    }
}
