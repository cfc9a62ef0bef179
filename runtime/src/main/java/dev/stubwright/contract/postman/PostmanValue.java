package dev.stubwright.contract.postman;

import dev.stubwright.Internal;

/**
 * A value that a collection gives to a parameter or form field.
 *
 * @param in {@code path}, {@code query}, {@code header} or {@code form}
 * @param name of the parameter
 * @param text the value, decoded
 * @param pointer JSON pointer to it in the collection
 * @since 0.1
 */
@Internal
public record PostmanValue(String in, String name, String text, String pointer) {

    /** Whether a segment of a path shows a value of the variable that it stands in place of. */
    public static boolean isShown(String variable, String segment) {
        return !Placeholders.isPlaceholder(segment) && !new SecretDetector().isSecret(variable, segment);
    }
}
