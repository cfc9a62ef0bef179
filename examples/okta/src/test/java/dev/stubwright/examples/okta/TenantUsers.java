package dev.stubwright.examples.okta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.examples.okta.TenantUser.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The users of the tenant and the transitions of their status. Thread-safe. */
final class TenantUsers {

    private final Map<String, TenantUser> users = new LinkedHashMap<>();
    private final Clock clock;
    private final String me;
    private int created;

    TenantUsers(Clock clock) {
        this.clock = clock;
        JsonNode admin = JsonNodeFactory.instance
                .objectNode()
                .put("login", "admin@example.com")
                .put("email", "admin@example.com")
                .put("firstName", "Grace")
                .put("lastName", "Hopper");
        JsonNode request = JsonNodeFactory.instance.objectNode().set("profile", admin);
        me = add((ObjectNode) request, true, true).id();
    }

    synchronized TenantUser create(JsonNode request, boolean activate) {
        if (!(request instanceof ObjectNode object) || !request.path("profile").isObject()) {
            throw Refusal.invalid("profile", "profile: The field cannot be left blank");
        }
        for (String field : new String[] {"login", "email"}) {
            if (request.path("profile").path(field).asText().length() < 5) {
                throw Refusal.invalid(field, field + ": The field must be 5 to 100 characters long");
            }
        }
        String login = request.path("profile").path("login").asText();
        if (users.values().stream().anyMatch(user -> user.login().equals(login))) {
            throw Refusal.invalid(
                    "login", "login: An object with this field already exists in the current organization");
        }
        boolean hasPassword =
                !request.at("/credentials/password/value").asText().isEmpty();
        return add(object, activate, hasPassword);
    }

    private synchronized TenantUser add(ObjectNode request, boolean activate, boolean hasPassword) {
        String id = "00utenant%011d".formatted(++created);
        ObjectNode profile = (ObjectNode) request.path("profile").deepCopy();
        TenantUser staged = new TenantUser(id, Status.STAGED, hasPassword, profile, now(), null, now());
        TenantUser user = activate ? staged.in(firstActive(staged), now()) : staged;
        users.put(id, user);
        return user;
    }

    private static Status firstActive(TenantUser user) {
        return user.hasPassword() ? Status.ACTIVE : Status.PROVISIONED;
    }

    /** Finds a user by id, login, the part of the login before the at sign, or {@code me}. */
    synchronized TenantUser get(String key) {
        TenantUser byId = users.get(key.equals("me") ? me : key);
        if (byId != null) {
            return byId;
        }
        Optional<TenantUser> byLogin = users.values().stream()
                .filter(user -> user.login().equals(key) || user.login().startsWith(key + "@"))
                .findFirst();
        return byLogin.orElseThrow(() -> Refusal.notFound(key + " (User)"));
    }

    synchronized void activate(String key) {
        move(key, "activateUser", Set.of(Status.STAGED, Status.DEPROVISIONED), firstActive(get(key)));
    }

    synchronized void suspend(String key) {
        move(key, "suspendUser", Set.of(Status.ACTIVE), Status.SUSPENDED);
    }

    synchronized void unsuspend(String key) {
        move(key, "unsuspendUser", Set.of(Status.SUSPENDED), Status.ACTIVE);
    }

    synchronized void deactivate(String key) {
        Set<Status> all = Set.of(Status.STAGED, Status.PROVISIONED, Status.ACTIVE, Status.SUSPENDED);
        move(key, "deactivateUser", all, Status.DEPROVISIONED);
    }

    /** Removes a deactivated user, and deactivates any other. */
    synchronized void delete(String key) {
        TenantUser user = get(key);
        if (user.status() == Status.DEPROVISIONED) {
            users.remove(user.id());
        } else {
            deactivate(key);
        }
    }

    /** Okta's timestamps have milliseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void move(String key, String step, Set<Status> from, Status to) {
        TenantUser user = get(key);
        if (!from.contains(user.status())) {
            throw Refusal.invalid(step, "Cannot do this to a user whose status is " + user.status());
        }
        users.put(user.id(), user.in(to, now()));
    }
}
