package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of a collection and of the folders around a request. Those that hold secrets are not known. */
final class CollectionVariables {

    static final Pattern USE = Pattern.compile("\\{\\{([^{}]{1,200})\\}\\}");
    // A variable may hold others, which may hold each other.
    private static final int HOPS = 5;
    private static final int LONGEST = 1_000_000;

    private final Map<String, String> values;
    private final Set<String> secrets;

    private CollectionVariables(Map<String, String> values, Set<String> secrets) {
        this.values = values;
        this.secrets = secrets;
    }

    /** @param secrets names of those that hold secrets, besides those whose own names say so */
    static CollectionVariables without(Set<String> secrets) {
        return new CollectionVariables(Map.of(), secrets);
    }

    /** These, and those that a folder adds or replaces. */
    CollectionVariables with(JsonNode declared) {
        Map<String, String> all = new HashMap<>(values);
        for (JsonNode variable : declared) {
            String name = name(variable);
            JsonNode value = variable.path("value");
            boolean secret = variable.path("type").asText().equals("secret")
                    || SecretDetector.isName(name)
                    || secrets.contains(name);
            boolean known =
                    value.isValueNode() && !value.isNull() && !value.asText().isBlank();
            if (known && !secret && !variable.path("disabled").asBoolean()) {
                all.put(name, value.asText());
            }
        }
        return new CollectionVariables(all, secrets);
    }

    /** Collections of version 2.0 call the name of a variable its id. */
    static String name(JsonNode variable) {
        return variable.path("key").asText(variable.path("id").asText());
    }

    /** The text with the values of variables; those that nobody knows stay as they are. */
    String resolve(String text) {
        String resolved = text;
        for (int hop = 0; hop < HOPS && resolved.length() <= LONGEST; hop++) {
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
