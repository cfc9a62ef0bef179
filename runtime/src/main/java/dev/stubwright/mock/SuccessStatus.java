package dev.stubwright.mock;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Response;
import java.util.Optional;

/** What a good request is answered with. */
final class SuccessStatus {

    private static final int UNDOCUMENTED = 200;

    private SuccessStatus() {}

    /** The documented answer to a good request; where no good answer is documented, the first that is. */
    static Optional<Response> response(Operation operation) {
        return operation.success().or(() -> operation.responses().stream().findFirst());
    }

    static int of(Operation operation) {
        return response(operation).map(SuccessStatus::exact).orElse(UNDOCUMENTED);
    }

    /** A range stands for its first status, {@code default} for 200. */
    static int exact(Response response) {
        String status = response.status();
        if (status.matches("[1-5][0-9][0-9]")) {
            return Integer.parseInt(status);
        }
        return status.matches("[1-5][xX][xX]") ? Character.digit(status.charAt(0), 10) * 100 : UNDOCUMENTED;
    }
}
