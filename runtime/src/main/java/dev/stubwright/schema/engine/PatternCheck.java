package dev.stubwright.schema.engine;

import dev.stubwright.Internal;
import dev.stubwright.schema.json.EcmaPattern;

/**
 * Tests whether the validator supports a regular expression.
 *
 * @since 0.1
 */
@Internal
public final class PatternCheck {

    private PatternCheck() {}

    /** Whether {@code pattern: expression} is validated. An expression that is not supported matches everything. */
    public static boolean isUnderstood(String expression) {
        return EcmaPattern.of(expression).isUnderstood();
    }
}
