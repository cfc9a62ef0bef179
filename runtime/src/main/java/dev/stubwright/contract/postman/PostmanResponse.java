package dev.stubwright.contract.postman;

import dev.stubwright.Internal;

/**
 * A response that was saved with a request.
 *
 * @param name the name in the collection
 * @param status the status code
 * @param body the body
 * @param pointer JSON pointer to the response in the collection
 * @since 0.1
 */
@Internal
public record PostmanResponse(String name, int status, PostmanBody body, String pointer) {}
