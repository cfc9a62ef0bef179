package dev.stubwright.target;

import dev.stubwright.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A secret, and what is shown in its place. */
final class Credential {

    private final String secret;
    private final String shown;
    private final Redaction redaction;

    private Credential(String secret, String shown, Redaction redaction) {
        this.secret = secret;
        this.shown = shown;
        this.redaction = redaction;
    }

    /** The value of an environment variable; a shell can put it back where its name is shown. */
    static Credential ofVariable(String name, String value) {
        String secret = value.strip();
        boolean sendable = secret.chars().allMatch(c -> c > 0x1f && c < 0x7f);
        if (!sendable) {
            throw new UsageException(
                    "the value of the environment variable " + name + " has characters that no header can carry",
                    "look for a line break or a character outside ASCII in it");
        }
        return new Credential(secret, "$" + name, Redaction.of(secret));
    }

    /** What a mock takes; no secret, so it is shown as it is. */
    static Credential madeUp() {
        return new Credential("stubwright", "stubwright", Redaction.none());
    }

    String secret() {
        return secret;
    }

    String shown() {
        return shown;
    }

    String basic() {
        return encoded(secret.contains(":") ? secret : secret + ":");
    }

    String basicShown() {
        return secret.equals(shown) ? basic() : "***";
    }

    Redaction redaction() {
        return redaction;
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
