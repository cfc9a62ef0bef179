package dev.stubwright.contract.postman;

import dev.stubwright.Internal;

/**
 * A response that was saved with a request.
 *
 * @param name as its author calls it
 * @param status its code
 * @param body what it carries
 * @param pointer JSON pointer to it in the collection
 * @since 0.1
 */
@Internal
public record PostmanResponse(String name, int status, PostmanBody body, String pointer) {}
