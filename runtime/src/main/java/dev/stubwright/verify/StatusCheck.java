package dev.stubwright.verify;

import dev.stubwright.contract.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

final class StatusCheck extends Check {

    StatusCheck() {
        super("status-conformance", "");
    }

    @Override
    Optional<List<Deviation>> evaluate(CheckContext context) {
        List<Response> documented = context.operation().responses();
        if (documented.isEmpty()) {
            return Optional.empty();
        }
        if (context.documented().isPresent()) {
            return Optional.of(List.of());
        }
        return Optional.of(List.of(Deviation.of(
                "status " + context.status() + " is not documented",
                documented.stream().map(Response::status).collect(Collectors.joining(", ", "one of ", "")),
                "status " + context.status(),
                context.operation().pointer() + "/responses")));
    }
}
