package dev.stubwright.schema;

import dev.stubwright.Internal;

/**
 * Whether a text is a regular expression that the validator understands.
 *
 * @since 0.1
 */
@Internal
public final class PatternCheck {

    private PatternCheck() {}

    /** Whether {@code pattern: expression} says anything; what is not understood matches everything. */
    public static boolean isUnderstood(String expression) {
        return EcmaPattern.of(expression).isUnderstood();
    }
}
