package dev.stubwright.examples.okta;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A user of the tenant.
 *
 * @param profile the profile in the request that created the user
 * @param activated the time of the first activation, or {@code null}
 */
record TenantUser(
        String id,
        Status status,
        boolean hasPassword,
        ObjectNode profile,
        Instant created,
        Instant activated,
        Instant changed) {

    enum Status {
        STAGED,
        PROVISIONED,
        ACTIVE,
        SUSPENDED,
        DEPROVISIONED
    }

    String login() {
        return profile.path("login").asText();
    }

    TenantUser in(Status next, Instant now) {
        boolean starts = activated == null && (next == Status.ACTIVE || next == Status.PROVISIONED);
        return new TenantUser(id, next, hasPassword, profile, created, starts ? now : activated, now);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id);
        json.put("status", status.name());
        json.put("created", created.toString());
        json.put("activated", activated == null ? null : activated.toString());
        json.put("statusChanged", changed.toString());
        json.putNull("lastLogin");
        json.put("lastUpdated", changed.toString());
        json.put("passwordChanged", hasPassword ? created.toString() : null);
        ObjectNode shown = json.putObject("profile");
        for (String field : new String[] {"firstName", "lastName", "mobilePhone", "secondEmail"}) {
            shown.putNull(field);
        }
        shown.setAll(profile);
        return json;
    }
}
