package dev.stubwright.schema.engine;

import dev.stubwright.Internal;
import dev.stubwright.schema.json.EcmaPattern;

/**
 * Checks whether the validator supports a regular expression.
 *
 * @since 0.1
 */
@Internal
public final class PatternCheck {

    private PatternCheck() {}

    /** Whether the validator supports an expression as a {@code pattern}. An unsupported expression matches every string. */
    public static boolean isSupported(String expression) {
        return EcmaPattern.of(expression).isSupported();
    }
}
