package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must never leave a collection: people save them with their own credentials. */
final class SecretDetector {

    // By their end: whoever writes `passwordChanged` tells a date.
    private static final Pattern NAME = Pattern.compile(
            "(?i).*(authorization|cookie|password|passwd|passcode|passphrase|secret|token|signature|assertion"
                    + "|session[-_]?id|jwt|otp|(api|private|access|secret|shared|encryption|signing|master|license"
                    + "|account|auth)[-_]?key)|sig|pwd|pin|code_verifier");
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)key|code|(.*[-_])?auth|.*credentials?|access[-_]?code");
    private static final Pattern VALUE = Pattern.compile(
            "(?is)(bearer|basic|ssws|digest|negotiate)\\s+\\S+.*|eyJ[\\w-]+\\.[\\w-]+\\..*|-----BEGIN .*");
    // What the issuers of credentials begin them with, wherever in a text they are.
    private static final Pattern CREDENTIAL =
            Pattern.compile("\\b(xox[abeoprs]-[\\w-]{8}|gh[opsur]_\\w{20}|[rs]k_(live|test)_\\w{8}|AKIA[0-9A-Z]{16}"
                    + "|eyJ[\\w-]{8,}\\.[\\w-]+\\.|(?i:bearer|ssws)\\s+[\\w.~+/=-]{16})|-----BEGIN [A-Z ]*PRIVATE KEY");
    private static final Pattern ASSIGNED = Pattern.compile("([A-Za-z][\\w-]{0,60})[\"']?\\s?[=:>]");
    // Shorter ones are found by chance, too.
    private static final int SHORTEST_WITHIN = 6;

    private final Set<String> named = new HashSet<>();
    /** Few names come in nearly every request of a collection. */
    private final Map<String, Boolean> telling = new HashMap<>();

    private final Set<String> known = new HashSet<>();

    /** Says that a credential is sent under this name. */
    void learnName(String name) {
        named.add(name.toLowerCase(Locale.ROOT));
    }

    /** Says that this is a credential, whatever it is called elsewhere. */
    void learnValue(String value) {
        known.add(value);
    }

    /** Of a parameter or form field. */
    boolean isSecret(String name, String value) {
        return isSecretName(name) || isValue(value);
    }

    /** Whether parameters and form fields of this name hold secrets. */
    boolean isSecretName(String name) {
        return telling.computeIfAbsent(
                        name, any -> isName(any) || PARAMETER.matcher(any).matches())
                || named.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a body carries a credential anywhere. */
    boolean isSecret(JsonNode body) {
        return (body.isTextual() && isAssigned(body.textValue())) || holds(body);
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private boolean holds(JsonNode body) {
        return body.properties().stream().anyMatch(member -> isTold(member.getKey(), member.getValue()))
                || (body.isTextual() && isValue(body.textValue()))
                || body.valueStream().anyMatch(this::holds);
    }

    /** {@code {"password": {"value": "…"}}} tells as much as {@code {"password": "…"}}, and so does a list of some. */
    private static boolean isTold(String name, JsonNode value) {
        if (value.isNumber()) {
            return isName(name);
        }
        boolean plural = name.endsWith("s") && isName(name.substring(0, name.length() - 1));
        return (isName(name) || plural) && hasText(value);
    }

    private static boolean hasText(JsonNode value) {
        return value.isTextual() || value.valueStream().anyMatch(SecretDetector::hasText);
    }

    private boolean isValue(String text) {
        return VALUE.matcher(text).matches()
                || CREDENTIAL.matcher(text).find()
                || known.contains(text)
                || known.stream().anyMatch(value -> value.length() >= SHORTEST_WITHIN && text.contains(value));
    }

    /** In forms, XML and the like, which are read as texts: {@code password=…}, {@code <password>…}. */
    private static boolean isAssigned(String text) {
        Matcher assigned = ASSIGNED.matcher(text);
        while (assigned.find()) {
            if (isName(assigned.group(1))) {
                return true;
            }
        }
        return false;
    }
}
