package dev.stubwright.verify;

import java.util.List;
import java.util.Optional;

final class ServerErrorCheck extends Check {

    ServerErrorCheck() {
        super("server-error", "F100");
    }

    @Override
    Optional<List<Deviation>> evaluate(CheckContext context) {
        if (context.status() < 500) {
            return Optional.of(List.of());
        }
        String reason = context.reason();
        return Optional.of(List.of(Deviation.of(
                "the server fails" + (reason.isEmpty() ? "" : ": " + reason),
                "a status below 500",
                "status " + context.status(),
                context.operation().pointer())));
    }
}
