package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;

/** Lets through what shows a value, and counts what does not. */
final class Sieve {

    private final Secrets secrets = new Secrets();
    private int placeholders;
    private int withheld;

    void learn(JsonNode auth) {
        secrets.learn(auth);
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
