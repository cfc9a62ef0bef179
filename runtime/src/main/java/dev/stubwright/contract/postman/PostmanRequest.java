package dev.stubwright.contract.postman;

import dev.stubwright.Internal;
import java.util.List;
import java.util.Optional;

/**
 * A request of a collection.
 *
 * @param name as its author calls it
 * @param method in upper case
 * @param path the path of its URL with variables in braces, {@code /api/v1/users/{userId}}; percent-encoded as written
 * @param values of its path variables, query and headers; neither placeholders nor secrets
 * @param body empty if it has none that shows a value
 * @param responses those that were saved with it
 * @param pointer JSON pointer to it in the collection
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
