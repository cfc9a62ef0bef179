package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes credentials, which users save in collections, and which must not become examples. */
final class SecretDetector {

    // Matches the end of a name: `passwordChanged` is not a password.
    private static final Pattern NAME = Pattern.compile(
            "(?i).*(authorization|cookie|password|passwd|passcode|passphrase|secret|token|signature|assertion"
                    + "|session[-_]?id|jwt|otp|(api|private|access|secret|shared|encryption|signing|master|license"
                    + "|account|auth)[-_]?key)|sig|pwd|pin|code_verifier");
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)key|code|(.*[-_])?auth|.*credentials?|access[-_]?code");
    private static final Pattern VALUE = Pattern.compile(
            "(?is)(bearer|basic|ssws|digest|negotiate)\\s+\\S+.*|eyJ[\\w-]+\\.[\\w-]+\\..*|-----BEGIN .*");
    // Prefixes of the credentials of common issuers, anywhere in a text.
    private static final Pattern CREDENTIAL =
            Pattern.compile("\\b(xox[abeoprs]-[\\w-]{8}|gh[opsur]_\\w{20}|[rs]k_(live|test)_\\w{8}|AKIA[0-9A-Z]{16}"
                    + "|eyJ[\\w-]{8,}\\.[\\w-]+\\.|(?i:bearer|ssws)\\s+[\\w.~+/=-]{16})|-----BEGIN [A-Z ]*PRIVATE KEY");
    private static final Pattern ASSIGNED = Pattern.compile("([A-Za-z][\\w-]{0,60})[\"']?\\s?[=:>]");
    // Shorter credentials would be found by chance.
    private static final int MIN_SUBSTRING_LENGTH = 6;

    private final Set<String> learnedNames = new HashSet<>();
    private final Set<String> learnedValues = new HashSet<>();
    // Nearly all requests of a collection have the same few names.
    private final Map<String, Boolean> secretNames = new HashMap<>();

    /** Registers the name of a header, parameter or field that contains a credential. */
    void learnName(String name) {
        learnedNames.add(name.toLowerCase(Locale.ROOT));
    }

    /** Registers a credential, to recognize it under any name. */
    void learnValue(String value) {
        learnedValues.add(value);
    }

    /** Whether a parameter or form field is a secret. */
    boolean isSecret(String name, String value) {
        return isSecretName(name) || isValue(value);
    }

    /** Whether parameters and form fields of this name are secrets. */
    boolean isSecretName(String name) {
        return secretNames.computeIfAbsent(
                        name,
                        any -> isCommonSecretName(any) || PARAMETER.matcher(any).matches())
                || learnedNames.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a body contains a credential. */
    boolean isSecret(JsonNode body) {
        return (body.isTextual() && isAssigned(body.textValue())) || containsSecret(body);
    }

    static boolean isCommonSecretName(String name) {
        return NAME.matcher(name).matches();
    }

    private boolean containsSecret(JsonNode body) {
        return body.properties().stream().anyMatch(member -> isSecretMember(member.getKey(), member.getValue()))
                || (body.isTextual() && isValue(body.textValue()))
                || body.valueStream().anyMatch(this::containsSecret);
    }

    // The secret may be nested, as in {"password": {"value": "…"}} or {"passwords": ["…"]}.
    private static boolean isSecretMember(String name, JsonNode value) {
        if (value.isNumber()) {
            return isCommonSecretName(name);
        }
        boolean plural = name.endsWith("s") && isCommonSecretName(name.substring(0, name.length() - 1));
        return (isCommonSecretName(name) || plural) && hasText(value);
    }

    private static boolean hasText(JsonNode value) {
        return value.isTextual() || value.valueStream().anyMatch(SecretDetector::hasText);
    }

    private boolean isValue(String text) {
        return VALUE.matcher(text).matches()
                || CREDENTIAL.matcher(text).find()
                || learnedValues.contains(text)
                || learnedValues.stream()
                        .anyMatch(value -> value.length() >= MIN_SUBSTRING_LENGTH && text.contains(value));
    }

    // In forms, XML and other texts: password=…, <password>…
    private static boolean isAssigned(String text) {
        Matcher assigned = ASSIGNED.matcher(text);
        while (assigned.find()) {
            if (isCommonSecretName(assigned.group(1))) {
                return true;
            }
        }
        return false;
    }
}
