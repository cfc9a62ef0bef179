package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What must never leave a collection: people save them with their own credentials. */
final class Secrets {

    // By their end: whoever writes `passwordChanged` tells a date.
    private static final Pattern NAME = Pattern.compile(
            "(?i).*(authorization|cookie|password|passwd|passcode|secret|token|api[-_]?key|private[-_]?key|signature"
                    + "|assertion|session[-_]?id|jwt|otp)|sig|pwd|pin|code_verifier");
    private static final Pattern PARAMETER = Pattern.compile("(?i)key|auth|code");
    private static final Pattern VALUE = Pattern.compile(
            "(?is)(bearer|basic|ssws|digest|negotiate)\\s+\\S+.*|eyJ[\\w-]+\\.[\\w-]+\\..*|-----BEGIN .*");

    private final Set<String> named = new HashSet<>();

    /** Says that an {@code auth} block sends its credential under the names that it holds. */
    void learn(JsonNode auth) {
        JsonNode apiKey = auth.path("apikey");
        learnName(apiKey.path("key"));
        apiKey.forEach(member -> {
            if (member.path("key").asText().equals("key")) {
                learnName(member.path("value"));
            }
        });
    }

    /** Of a parameter or form field. */
    boolean isSecret(String name, String value) {
        return isName(name)
                || PARAMETER.matcher(name).matches()
                || named.contains(name.toLowerCase(Locale.ROOT))
                || VALUE.matcher(value).matches();
    }

    /** Whether a body carries a credential anywhere. */
    boolean isSecret(JsonNode body) {
        return body.properties().stream()
                        .anyMatch(member -> isName(member.getKey())
                                && (member.getValue().isTextual()
                                        || member.getValue().isNumber()))
                || (body.isTextual() && VALUE.matcher(body.textValue()).matches())
                || body.valueStream().anyMatch(this::isSecret);
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private void learnName(JsonNode name) {
        if (name.isTextual()) {
            named.add(name.textValue().toLowerCase(Locale.ROOT));
        }
    }
}
