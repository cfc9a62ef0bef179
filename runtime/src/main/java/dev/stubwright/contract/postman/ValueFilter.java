package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Lets through what shows a value, and counts what does not. */
final class ValueFilter {

    private final SecretDetector secrets = new SecretDetector();
    private int placeholders;
    private int withheld;

    /** Looks for the secrets of a collection, and names the variables that hold some. */
    Set<String> learn(JsonNode collection) {
        return CollectionCredentials.learn(collection, secrets);
    }

    boolean passes(PostmanValue value) {
        return passes(Placeholders.isPlaceholder(value.text()), secrets.isSecret(value.name(), value.text()));
    }

    boolean passes(JsonNode body) {
        return passes(Placeholders.isPlaceholder(body), secrets.isSecret(body));
    }

    /** How many values were placeholders. */
    int placeholders() {
        return placeholders;
    }

    /** How many values were, or held, secrets. */
    int withheld() {
        return withheld;
    }

    boolean passes(boolean placeholder, boolean secret) {
        placeholders += placeholder ? 1 : 0;
        withheld += secret && !placeholder ? 1 : 0;
        return !placeholder && !secret;
    }
}
