package dev.stubwright.contract.jsonpath;

import dev.stubwright.Internal;

/**
 * A text is no JSONPath of RFC 9535, or following it takes more work than an honest one does. The message is a clause that
 * says what was expected.
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
