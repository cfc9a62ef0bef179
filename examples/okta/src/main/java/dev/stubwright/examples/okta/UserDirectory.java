package dev.stubwright.examples.okta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A client of the API, as a team would write it. Suspends users who have not signed in for a while. */
public final class UserDirectory {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI organisation;
    private final String token;

    /** @param organisation the URL of the organisation, without a path */
    public UserDirectory(URI organisation, String token) {
        this.organisation = organisation;
        this.token = token;
    }

    /** The result of an attempt to suspend a user. */
    public enum Outcome {
        SUSPENDED,
        STILL_IN_USE,
        NOT_ACTIVE,
        UNKNOWN_USER,
        TRY_AGAIN_LATER
    }

    /**
     * Suspends a user who has not signed in since the given time.
     *
     * @throws IllegalStateException if the response has an unknown error code
     */
    public Outcome suspendIfIdle(String userId, Instant since) {
        String path = "/api/v1/users/" + URLEncoder.encode(userId, StandardCharsets.UTF_8);
        HttpResponse<String> found = call("GET", path);
        if (found.statusCode() != 200) {
            return refusal(found);
        }
        JsonNode lastLogin = json(found).path("lastLogin");
        if (lastLogin.isTextual() && Instant.parse(lastLogin.asText()).isAfter(since)) {
            return Outcome.STILL_IN_USE;
        }
        HttpResponse<String> suspended = call("POST", path + "/lifecycle/suspend");
        return suspended.statusCode() == 200 ? Outcome.SUSPENDED : refusal(suspended);
    }

    private static Outcome refusal(HttpResponse<String> response) {
        String code = json(response).path("errorCode").asText();
        return switch (code) {
            case "E0000001" -> Outcome.NOT_ACTIVE;
            case "E0000007" -> Outcome.UNKNOWN_USER;
            case "E0000047" -> Outcome.TRY_AGAIN_LATER;
            default -> throw new IllegalStateException("unexpected response " + response.statusCode() + " " + code);
        };
    }

    private HttpResponse<String> call(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(organisation.resolve(path))
                .header("Authorization", "SSWS " + token)
                .header("Accept", "application/json")
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
