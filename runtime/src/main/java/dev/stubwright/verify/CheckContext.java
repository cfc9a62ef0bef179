package dev.stubwright.verify;

import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Response;
import dev.stubwright.wire.Exchange;
import dev.stubwright.wire.ResponseMessage;
import java.util.List;
import java.util.Optional;

/** The exchange that a check judges, and what the contract says about it. */
record CheckContext(SuiteContext suite, Operation operation, Exchange exchange) {

    ResponseMessage response() {
        return exchange.response();
    }

    int status() {
        return response().status();
    }

    boolean isSuccess() {
        return status() / 100 == 2;
    }

    Optional<Response> documented() {
        return operation.response(status());
    }

    /** RFC 9110, 15.3.5 and 15.4.5. */
    boolean forbidsBody() {
        return status() == 204 || status() == 304;
    }

    /** The media types that are documented for the body; empty if there can be no body. */
    List<MediaType> documentedContent() {
        boolean noBody = forbidsBody() || exchange.request().method().equals("HEAD");
        return noBody ? List.of() : documented().map(Response::content).orElse(List.of());
    }

    /** The reason that the target's error body gives; empty if it gives none. */
    String reason() {
        return suite.target().profile().explain(response());
    }

    /** The reason in parentheses, to follow a status. */
    String reasonInParentheses() {
        String reason = reason();
        return reason.isEmpty() ? "" : " (" + reason + ")";
    }
}
