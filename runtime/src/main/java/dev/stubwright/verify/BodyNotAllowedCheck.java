package dev.stubwright.verify;

import dev.stubwright.contract.Response;
import java.util.List;
import java.util.Optional;

final class BodyNotAllowedCheck extends Check {

    BodyNotAllowedCheck() {
        super("body-not-allowed", "954");
    }

    @Override
    Optional<List<Deviation>> evaluate(CheckContext context) {
        if (!context.forbidsBody()) {
            return Optional.empty();
        }
        if (context.response().body().isEmpty()) {
            return Optional.of(List.of());
        }
        return Optional.of(List.of(Deviation.of(
                "a response with status " + context.status() + " has a body",
                "no body",
                context.response().body().size() + " bytes",
                context.documented().map(Response::pointer).orElse(""))));
    }

    @Override
    String cause(String actual, int status) {
        return "";
    }
}
