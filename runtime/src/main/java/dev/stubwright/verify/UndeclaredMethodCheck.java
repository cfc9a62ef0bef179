package dev.stubwright.verify;

import java.util.List;
import java.util.Optional;

/** RFC 9110, 15.5.6: 405, and {@code Allow} lists the supported methods. */
final class UndeclaredMethodCheck extends Check {

    UndeclaredMethodCheck() {
        super("undeclared-method", "962");
    }

    /** RFC 9110, 15.6.2: 501 says that the server knows the method nowhere. */
    static boolean isServerError(int status) {
        return status >= 500 && status != 501;
    }

    @Override
    Optional<List<Deviation>> evaluate(CheckContext context) {
        if (context.status() == 405) {
            return Optional.of(
                    context.response().headers().first("Allow").isPresent() ? List.of() : List.of(noAllow(context)));
        }
        if (context.isSuccess()) {
            return Optional.of(List.of(accepted(context, "an undeclared method is accepted")));
        }
        boolean wrongOnMock = context.suite().onMock() && !isServerError(context.status());
        return Optional.of(
                wrongOnMock ? List.of(accepted(context, "an undeclared method is not rejected with 405")) : List.of());
    }

    private static Deviation noAllow(CheckContext context) {
        return Deviation.of(
                "a response with status 405 has no Allow header",
                "the header Allow",
                "no such header",
                context.operation().pointer());
    }

    private static Deviation accepted(CheckContext context, String message) {
        return Deviation.of(
                message,
                "status 405 for " + context.exchange().request().method(),
                "status " + context.status(),
                context.operation().pointer());
    }
}
