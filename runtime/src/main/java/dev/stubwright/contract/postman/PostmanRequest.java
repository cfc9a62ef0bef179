package dev.stubwright.contract.postman;

import dev.stubwright.Internal;
import java.util.List;
import java.util.Optional;

/**
 * A request of a Postman collection.
 *
 * @param name the name in the collection, else the path
 * @param method the HTTP method in upper case
 * @param path the path of the URL with variables in braces, {@code /api/v1/users/{userId}}; percent-encoded as written
 * @param values the values of path variables, query and headers, without placeholders and secrets
 * @param body the body; empty if there is none, or if it contains a placeholder or secret
 * @param responses the responses that were saved with the request
 * @param pointer JSON pointer to the request in the collection
 * @since 0.1
 */
@Internal
public record PostmanRequest(
        String name,
        String method,
        String path,
        List<PostmanValue> values,
        Optional<PostmanBody> body,
        List<PostmanResponse> responses,
        String pointer) {

    public PostmanRequest {
        values = List.copyOf(values);
        responses = List.copyOf(responses);
    }
}
