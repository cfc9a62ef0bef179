package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of a collection and of the folders around a request, without those that contain secrets. */
final class CollectionVariables {

    static final Pattern USE = Pattern.compile("\\{\\{([^{}]{1,200})\\}\\}");
    // Variables may refer to other variables, even in circles.
    private static final int MAX_HOPS = 5;
    private static final int LONGEST = 1_000_000;

    private final Map<String, String> values;
    private final Set<String> secrets;

    private CollectionVariables(Map<String, String> values, Set<String> secrets) {
        this.values = values;
        this.secrets = secrets;
    }

    /** @param secrets names of variables that contain secrets, in addition to common names of secrets */
    static CollectionVariables without(Set<String> secrets) {
        return new CollectionVariables(Map.of(), secrets);
    }

    /** These variables and those that a folder adds or replaces. */
    CollectionVariables with(JsonNode declared) {
        Map<String, String> all = new HashMap<>(values);
        for (JsonNode variable : declared) {
            String name = name(variable);
            JsonNode value = variable.path("value");
            boolean secret = variable.path("type").asText().equals("secret")
                    || SecretDetector.isCommonSecretName(name)
                    || secrets.contains(name);
            boolean known =
                    value.isValueNode() && !value.isNull() && !value.asText().isBlank();
            if (known && !secret && !variable.path("disabled").asBoolean()) {
                all.put(name, value.asText());
            }
        }
        return new CollectionVariables(all, secrets);
    }

    // In version 2.0, the name of a variable is its `id`.
    static String name(JsonNode variable) {
        return variable.path("key").asText(variable.path("id").asText());
    }

    /** Replaces variables in a text by their values, except unknown variables. */
    String resolve(String text) {
        String resolved = text;
        for (int hop = 0; hop < MAX_HOPS && resolved.length() <= LONGEST; hop++) {
            String next = USE.matcher(resolved)
                    .replaceAll(use -> Matcher.quoteReplacement(
                            values.getOrDefault(use.group(1).trim(), use.group())));
            if (next.equals(resolved)) {
                return resolved;
            }
            resolved = next;
        }
        return resolved.length() <= LONGEST ? resolved : text;
    }
}
