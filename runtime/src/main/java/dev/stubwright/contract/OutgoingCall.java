package dev.stubwright.contract;

import dev.stubwright.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A request that the API sends: a callback of an operation (OpenAPI 3.0.3, Callback Object), or a webhook (OpenAPI 3.1.0,
 * {@code webhooks}). Outgoing calls are neither mocked nor tested.
 *
 * @param name the key of the callback or webhook in the document
 * @param expression the URL of a callback, a runtime expression such as {@code {$request.body#/url}}; empty for a webhook,
 *     whose receivers are registered outside the document
 * @param id the {@code operationId}; empty if the document has none
 * @param method the HTTP method in upper case
 * @param parameters the parameters of the operation, then those of its path item
 * @param requestBody the body that the API sends; empty if it sends none
 * @param responses the responses that the API expects, in ascending order of status, {@code default} last
 * @param pointer JSON pointer to the operation of the call in the contract's document
 * @param location the line of the source document that declares the operation
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
