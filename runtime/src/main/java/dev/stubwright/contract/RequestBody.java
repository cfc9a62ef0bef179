package dev.stubwright.contract;

import java.util.List;

/**
 * The request body of an operation (OpenAPI 3.0.3, Request Body Object).
 *
 * @param required whether requests must have a body
 * @param content its media types, in the document's order; never empty
 * @param pointer JSON pointer to the request body in the contract's document
 * @since 0.1
 */
public record RequestBody(boolean required, List<MediaType> content, String pointer) {

    public RequestBody {
        content = List.copyOf(content);
    }
}
