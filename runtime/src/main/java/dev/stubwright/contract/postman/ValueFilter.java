package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Filters placeholders and secrets out, and counts them. */
final class ValueFilter {

    private final SecretDetector secrets = new SecretDetector();
    private int placeholders;
    private int withheld;

    /** Collects the secrets of a collection, and returns the names of variables that contain some. */
    Set<String> learnSecrets(JsonNode collection) {
        return CollectionCredentials.collect(collection, secrets);
    }

    boolean passes(PostmanValue value) {
        return passes(Placeholders.isPlaceholder(value.text()), secrets.isSecret(value.name(), value.text()));
    }

    boolean passes(JsonNode body) {
        return passes(Placeholders.isPlaceholder(body), secrets.isSecret(body));
    }

    /** The number of placeholders that were filtered out. */
    int placeholders() {
        return placeholders;
    }

    /** The number of values and bodies that were filtered out because they contain secrets. */
    int withheld() {
        return withheld;
    }

    boolean passes(boolean placeholder, boolean secret) {
        placeholders += placeholder ? 1 : 0;
        withheld += secret && !placeholder ? 1 : 0;
        return !placeholder && !secret;
    }
}
