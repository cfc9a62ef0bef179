package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Collects the credentials in the {@code auth} objects, headers and variables of a whole collection before its requests are
 * read, so that they are recognized under any other name.
 */
final class CollectionCredentials {

    /** The maximum depth of nested folders. Deeper folders are not read. */
    static final int MAX_DEPTH = 50;

    private final SecretDetector secrets;
    private final Set<String> variables = new HashSet<>();

    private CollectionCredentials(SecretDetector secrets) {
        this.secrets = secrets;
    }

    /** Returns the names of variables that contain credentials. */
    static Set<String> collect(JsonNode collection, SecretDetector secrets) {
        CollectionCredentials credentials = new CollectionCredentials(secrets);
        credentials.auths(collection, 0);
        credentials.variables(collection, 0);
        return Set.copyOf(credentials.variables);
    }

    private void auths(JsonNode holder, int depth) {
        auth(holder.path("auth"));
        JsonNode request = holder.path("request");
        auth(request.path("auth"));
        for (JsonNode header : request.path("header")) {
            if (SecretDetector.isCommonSecretName(header.path("key").asText())) {
                credential(header.path("value").asText());
            }
        }
        inner(holder, depth).forEach(item -> auths(item, depth + 1));
    }

    private void auth(JsonNode auth) {
        for (Map.Entry<String, JsonNode> kind : auth.properties()) {
            if (kind.getValue().isArray()) {
                kind.getValue()
                        .forEach(
                                member -> auth(kind.getKey(), member.path("key").asText(), member.path("value")));
            } else {
                kind.getValue().properties().forEach(member -> auth(kind.getKey(), member.getKey(), member.getValue()));
            }
        }
    }

    private void auth(String kind, String member, JsonNode value) {
        if (kind.equals("apikey") && member.equals("key")) {
            secrets.learnName(value.asText());
        } else if (value.isTextual()
                && (SecretDetector.isCommonSecretName(member) || (kind.equals("apikey") && member.equals("value")))) {
            credential(value.textValue());
        }
    }

    // The text is a credential, perhaps after the name of a scheme, or refers to variables that contain one.
    private void credential(String text) {
        Matcher use = CollectionVariables.USE.matcher(text);
        boolean used = false;
        while (use.find()) {
            variables.add(use.group(1).trim());
            used = true;
        }
        String last = text.strip().substring(text.strip().lastIndexOf(' ') + 1);
        if (!used && !Placeholders.isPlaceholder(last)) {
            secrets.learnValue(last);
        }
    }

    private void variables(JsonNode holder, int depth) {
        for (JsonNode variable : holder.path("variable")) {
            if (isSecret(variable) && variable.path("value").isTextual()) {
                credential(variable.path("value").textValue());
            }
        }
        inner(holder, depth).forEach(item -> variables(item, depth + 1));
    }

    private boolean isSecret(JsonNode variable) {
        String name = CollectionVariables.name(variable);
        return variable.path("type").asText().equals("secret")
                || SecretDetector.isCommonSecretName(name)
                || variables.contains(name);
    }

    private static Iterable<JsonNode> inner(JsonNode holder, int depth) {
        return depth > MAX_DEPTH ? List.of() : holder.path("item");
    }
}
