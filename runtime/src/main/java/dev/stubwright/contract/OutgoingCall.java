package dev.stubwright.contract;

import dev.stubwright.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A request that the API sends: a callback of an operation, or a webhook. It is part of the document, and neither mocked
 * nor tested.
 *
 * @param name what the document calls the callback or the webhook
 * @param expression where a callback goes, a runtime expression such as {@code {$request.body#/url}}; empty for a webhook,
 *     whose receivers are registered elsewhere
 * @param id {@code operationId}; empty where the document has none
 * @param method in upper case
 * @param parameters those of the path item included; the operation's own come first
 * @param requestBody what the API sends; empty if nothing
 * @param responses what it expects, in ascending order, {@code default} last
 * @param pointer JSON pointer to its operation in the contract's document
 * @param location its line in the document that it came from
 * @since 0.1
 */
public record OutgoingCall(
        String name,
        Optional<String> expression,
        String id,
        String method,
        List<Parameter> parameters,
        Optional<RequestBody> requestBody,
        List<Response> responses,
        String pointer,
        SourceLocation location) {

    public OutgoingCall {
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
    }
}
