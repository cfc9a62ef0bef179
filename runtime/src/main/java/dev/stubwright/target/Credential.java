package dev.stubwright.target;

import dev.stubwright.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A secret, and the placeholder that is shown instead. */
final class Credential {

    private final String secret;
    private final String placeholder;
    private final Redaction redaction;

    private Credential(String secret, String shown, Redaction redaction) {
        this.secret = secret;
        this.placeholder = shown;
        this.redaction = redaction;
    }

    /** The value of an environment variable. Its placeholder is {@code $NAME}, which a shell expands again. */
    static Credential ofVariable(String name, String value) {
        String secret = value.strip();
        boolean sendable = secret.chars().allMatch(c -> c > 0x1f && c < 0x7f);
        if (!sendable) {
            throw new UsageException(
                    "the value of the environment variable " + name + " contains characters that a header cannot carry",
                    "remove line breaks and characters outside US-ASCII");
        }
        return new Credential(secret, "$" + name, Redaction.of(secret));
    }

    /**
     * The credential in the environment: in the variable that the user names, else in the one that the profile names.
     *
     * @return {@code null} if the user names none and the profile's variable is not set
     * @throws UsageException if the variable that the user names is not set
     */
    static @Nullable Credential find(
            @Nullable String named, Optional<String> profileVariable, UnaryOperator<@Nullable String> environment) {
        String name = named == null ? profileVariable.orElse("") : named;
        String value = name.isEmpty() ? null : environment.apply(name);
        if (value != null && !value.isBlank()) {
            return ofVariable(name, value);
        }
        if (named == null) {
            return null;
        }
        throw new UsageException(
                "the environment variable " + named + (value == null ? " is not set" : " is empty"),
                "set it to the token of the target");
    }

    /** The credential for a mock. It is not secret, so it has no placeholder. */
    static Credential forMock() {
        return new Credential("stubwright", "stubwright", Redaction.none());
    }

    String secret() {
        return secret;
    }

    String placeholder() {
        return placeholder;
    }

    String basic() {
        return encoded(secret.contains(":") ? secret : secret + ":");
    }

    String basicPlaceholder() {
        return secret.equals(placeholder) ? basic() : "***";
    }

    Redaction redaction() {
        return redaction;
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
