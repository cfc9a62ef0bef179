package dev.stubwright.contract.jsonpath;

import dev.stubwright.Internal;

/**
 * Thrown if a text is not a JSONPath (RFC 9535), or if its evaluation exceeds the work limit. The message is a clause
 * without a full stop.
 *
 * @since 0.1
 */
@Internal
public final class JsonPathException extends Exception {

    private static final long serialVersionUID = 1L;

    JsonPathException(String problem) {
        super(problem);
    }
}
