package dev.stubwright.contract.postman;

import dev.stubwright.Internal;

/**
 * The value of a parameter or form field in a collection.
 *
 * @param in {@code path}, {@code query}, {@code header} or {@code form}
 * @param name the name of the parameter or field
 * @param text the decoded value
 * @param pointer JSON pointer to the value in the collection
 * @since 0.1
 */
@Internal
public record PostmanValue(String in, String name, String text, String pointer) {

    /** Whether a path segment in place of a path variable is a value of it, and neither a placeholder nor a secret. */
    public static boolean isRealValue(String variable, String segment) {
        return !Placeholders.isPlaceholder(segment) && !new SecretDetector().isSecret(variable, segment);
    }
}
