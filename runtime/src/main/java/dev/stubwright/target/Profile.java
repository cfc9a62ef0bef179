package dev.stubwright.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stubwright.Internal;
import dev.stubwright.contract.PathTemplate;
import dev.stubwright.wire.ResponseMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a vendor, as data: how credentials travel, rate limits, which resources can be looked up or created for a
 * case, and how they are given back. A profile is a JSON or YAML file:
 *
 * <pre>{@code
 * name: okta
 * environment:                      # variables that are asked where nothing else is said; both optional
 *   url: OKTA_CLIENT_ORGURL
 *   token: OKTA_CLIENT_TOKEN
 * credential:                       # how the token travels; without it as the document says
 *   header: Authorization
 *   format: SSWS {token}
 * rateLimit:                        # without it, Retry-After alone is known
 *   remaining: X-Rate-Limit-Remaining
 *   reset: X-Rate-Limit-Reset
 *   form: epoch-seconds             # or: seconds
 * errors: [/errorCode, /errorSummary]      # JSON pointers to what an error body says
 * lookups:                          # a route up to the variable, or the variable's name -> a resource that exists
 *   /api/v1/users/{userId}: {path: /api/v1/users/me, value: /id}
 * fixtures:                         # the same -> a resource that is made for one case, if writes are allowed
 *   /api/v1/users/{userId}:
 *     create: {method: POST, path: /api/v1/users, body: {profile: {login: "{{unique}}@example.com"}}}
 *     value: /id
 *     destroy: [{method: DELETE, path: "/api/v1/users/{{value}}", tolerate: [404]}]
 * }</pre>
 *
 * <p>In paths and bodies {@code {{unique}}} stands for a text that no other fixture has, {@code {{password}}} for a strong
 * password, {@code {{value}}} (in {@code destroy}) for the resource, and {@code {{name}}} for the path variable of that name
 * as far as it is known already.
 *
 * @since 0.1
 */
public final class Profile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProfileData data;

    Profile(ProfileData data) {
        this.data = data;
    }

    /** The profile of nobody in particular. */
    public static Profile generic() {
        return ProfileReader.builtIn("generic");
    }

    /**
     * A profile by its name, if it is built in ({@code okta}, {@code generic}), else from a file.
     *
     * @param folder what a relative file is relative to
     * @throws dev.stubwright.UsageException if it is neither
     * @throws dev.stubwright.InputException if the file is no profile
     */
    public static Profile named(String nameOrFile, Path folder) {
        return ProfileReader.named(nameOrFile, folder);
    }

    /** Its name, for the report. */
    public String name() {
        return data.name();
    }

    /** The environment variable that holds the tenant's URL where the user does not give it. */
    public Optional<String> urlVariable() {
        return data.urlVariable().isEmpty() ? Optional.empty() : Optional.of(data.urlVariable());
    }

    /** The environment variable that holds the token where the user names none. */
    public Optional<String> tokenVariable() {
        return data.tokenVariable().isEmpty() ? Optional.empty() : Optional.of(data.tokenVariable());
    }

    /** What an error body of this vendor says, in one line; empty if it says nothing that is known. */
    @Internal
    public String explain(ResponseMessage response) {
        JsonNode body = json(response);
        if (body == null) {
            return "";
        }
        return data.errors().stream()
                .map(body::at)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(": "));
    }

    @Nullable
    CredentialForm credentialForm() {
        return data.credential();
    }

    RateLimit rateLimit() {
        return data.rateLimit();
    }

    Stream<Lookup> lookups(PathTemplate path, String variable) {
        return data.lookups().stream().filter(lookup -> lookup.key().fits(path, variable));
    }

    Stream<Fixture> fixtures(PathTemplate path, String variable) {
        return data.fixtures().stream().filter(fixture -> fixture.key().fits(path, variable));
    }

    /** The text behind a pointer into a JSON answer; {@code null} if there is none. */
    static @Nullable String valueIn(ResponseMessage response, String pointer) {
        JsonNode body = json(response);
        JsonNode value = body == null ? null : body.at(pointer);
        return value != null && value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    private static @Nullable JsonNode json(ResponseMessage response) {
        try {
            return JSON.readTree(response.body().bytes());
        } catch (IOException e) {
            return null;
        }
    }

    /** The form of the file, read. */
    record ProfileData(
            String name,
            String urlVariable,
            String tokenVariable,
            @Nullable CredentialForm credential,
            RateLimit rateLimit,
            List<String> errors,
            List<Lookup> lookups,
            List<Fixture> fixtures) {

        ProfileData {
            Objects.requireNonNull(name);
            errors = List.copyOf(errors);
            lookups = List.copyOf(lookups);
            fixtures = List.copyOf(fixtures);
        }
    }
}
