package dev.stubwright.examples.okta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The routes of the tenant, and its behaviour on each. */
final class TenantRoutes {

    private final Map<String, Map<String, Endpoint>> routes = new TreeMap<>();
    private final TenantUsers users;

    TenantRoutes(TenantUsers users, String broken) {
        this.users = users;
        on("POST /users", this::create);
        on("GET /users/*", call -> Answer.of(200, shown(users.get(call.user()), broken)));
        on("DELETE /users/*", call -> done(204, () -> users.delete(call.user())));
        on("GET /users/*/appLinks", call -> Answer.of(200, appLinks(users.get(call.user()))));
        on("DELETE /users/*/sessions", call -> done(204, () -> users.get(call.user())));
        on("POST /users/*/credentials/forgot_password", this::forgotPassword);
        on("POST /users/*/lifecycle/activate", call -> done(200, () -> users.activate(call.user())));
        on("POST /users/*/lifecycle/suspend", call -> suspend(call, broken));
        on("POST /users/*/lifecycle/unsuspend", call -> done(200, () -> users.unsuspend(call.user())));
        on("POST /users/*/lifecycle/deactivate", call -> done(200, () -> users.deactivate(call.user())));
        on("POST /users/*/lifecycle/reset_factors", call -> done(200, () -> users.get(call.user())));
    }

    /** The behaviour of one method of a route. */
    private interface Endpoint {
        Answer answer(Call call);
    }

    /**
     * A call of a known route.
     *
     * @param user the decoded segment after {@code /users}; empty if there is none
     */
    record Call(String user, Map<String, String> query, JsonNode body) {}

    /**
     * A response.
     *
     * @param body {@code null} for no body
     * @param allow the methods of the route, if it does not support the method of the call
     */
    record Answer(int status, JsonNode body, Optional<String> allow) {

        static Answer of(int status, JsonNode body) {
            return new Answer(status, body, Optional.empty());
        }
    }

    private void on(String route, Endpoint endpoint) {
        String[] methodAndPath = route.split(" ", 2);
        routes.computeIfAbsent(methodAndPath[1], path -> new TreeMap<>()).put(methodAndPath[0], endpoint);
    }

    /** @param path the encoded path after {@code /api/v1} */
    Answer answer(String method, String path, Map<String, String> query, JsonNode body) {
        List<String> parts = Arrays.asList(path.split("/", -1));
        boolean hasUser = parts.size() > 2 && !parts.get(2).isEmpty();
        String user = hasUser ? URLDecoder.decode(parts.get(2).replace("+", "%2B"), StandardCharsets.UTF_8) : "";
        if (hasUser) {
            parts.set(2, "*");
        }
        Map<String, Endpoint> methods = routes.get(String.join("/", parts));
        if (methods == null) {
            throw Refusal.notFound(path);
        }
        Endpoint endpoint = methods.get(method);
        if (endpoint == null) {
            String allow = String.join(", ", methods.keySet());
            return new Answer(405, TenantJson.envelope(Refusal.methodNotAllowed()), Optional.of(allow));
        }
        return endpoint.answer(new Call(user, query, body));
    }

    private Answer create(Call call) {
        boolean activate = !"false".equals(call.query().get("activate"));
        return Answer.of(200, users.create(call.body(), activate).json());
    }

    private Answer suspend(Call call, String broken) {
        if (!broken.equals("suspend")) {
            return done(200, () -> users.suspend(call.user()));
        }
        String login = users.get(call.user()).login();
        return Answer.of(200, JsonNodeFactory.instance.objectNode().put("suspended", login));
    }

    private Answer forgotPassword(Call call) {
        String id = users.get(call.user()).id();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if ("false".equals(call.query().get("sendEmail"))) {
            answer.put("resetPasswordUrl", "https://tenant.example/signin/reset-password/" + id);
        }
        return Answer.of(200, answer);
    }

    private static Answer done(int status, Runnable step) {
        step.run();
        return Answer.of(status, status == 204 ? null : JsonNodeFactory.instance.objectNode());
    }

    private static ObjectNode shown(TenantUser user, String broken) {
        ObjectNode json = user.json();
        // The vendor's documentation mentions this status, but its list of statuses does not have it.
        return broken.equals("status") ? json.put("status", "ACTIVATING") : json;
    }

    private static ArrayNode appLinks(TenantUser user) {
        ArrayNode links = JsonNodeFactory.instance.arrayNode();
        links.addObject()
                .put("id", "00ltenant00000000001")
                .put("label", "Mail")
                .put("linkUrl", "https://tenant.example/home/mail/0oatenant00000000001/1")
                .put("logoUrl", "https://tenant.example/logos/mail.png")
                .put("appName", "mail")
                .put("appInstanceId", "0oatenant00000000001")
                .put("appAssignmentId", "0ua" + user.id())
                .put("credentialsSetup", false)
                .put("hidden", false)
                .put("sortOrder", 0);
        return links;
    }
}
