package dev.stubwright.verify;

import java.util.List;
import java.util.Optional;

final class UnknownResourceCheck extends Check {

    UnknownResourceCheck() {
        super("unknown-resource", "");
    }

    @Override
    Optional<List<Deviation>> evaluate(CheckContext context) {
        boolean accepted = context.status() == 404 || context.status() >= 500;
        if (accepted || !(context.suite().onMock() || context.isSuccess())) {
            return Optional.of(List.of());
        }
        return Optional.of(List.of(Deviation.of(
                "a resource that does not exist is not answered with 404" + context.reasonInParentheses(),
                "status 404, as documented",
                "status " + context.status(),
                context.operation().pointer() + "/responses")));
    }
}
