package dev.stubwright.verify;

import java.util.List;
import java.util.Optional;

final class AuthenticationCheck extends Check {

    AuthenticationCheck() {
        super("authentication-ignored", "F207");
    }

    /** A server may answer 403 to hide that a credential would help. */
    static boolean isRejected(int status) {
        return status == 401 || status == 403;
    }

    @Override
    Optional<List<Deviation>> evaluate(CheckContext context) {
        if (context.isSuccess()) {
            return Optional.of(List.of(deviation(context, "the operation is served without a credential")));
        }
        boolean accepted = isRejected(context.status()) || context.status() >= 500;
        return Optional.of(
                accepted || !context.suite().onMock()
                        ? List.of()
                        : List.of(deviation(context, "a request without a credential is not rejected with 401")));
    }

    private static Deviation deviation(CheckContext context, String message) {
        String own = context.operation().pointer() + "/security";
        // Most documents declare security once, for all operations (OpenAPI 3.0.3, OpenAPI Object, security).
        boolean inherited = context.suite().contract().document().at(own).isMissingNode();
        return Deviation.of(message, "status 401 or 403", "status " + context.status(), inherited ? "/security" : own);
    }
}
