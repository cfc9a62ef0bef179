package dev.stubwright.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stubwright.Internal;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.wire.ResponseMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a vendor: how credentials are sent, rate limits, the error format, which resources can be looked up or
 * created for a case, and how they are destroyed. A profile is a JSON or YAML file:
 *
 * <pre>{@code
 * name: okta
 * environment:                      # variables that are read by default; both optional
 *   url: OKTA_CLIENT_ORGURL
 *   token: OKTA_CLIENT_TOKEN
 * credential:                       # how the token is sent; by default as documented
 *   header: Authorization
 *   format: SSWS {token}
 * rateLimit:                        # by default, only Retry-After counts
 *   remaining: X-Rate-Limit-Remaining
 *   reset: X-Rate-Limit-Reset
 *   form: epoch-seconds             # or: seconds
 * errors: [/errorCode, /errorSummary]      # JSON pointers into an error body
 * lookups:                          # a route up to the variable, or the variable's name -> an existing resource
 *   /api/v1/users/{userId}: {path: /api/v1/users/me, value: /id}
 * fixtures:                         # the same -> a resource that is created for one case, if writes are allowed
 *   /api/v1/users/{userId}:
 *     create: {method: POST, path: /api/v1/users, body: {profile: {login: "{{unique}}@example.com"}}}
 *     value: /id
 *     destroy: [{method: DELETE, path: "/api/v1/users/{{value}}", tolerate: [404]}]
 * }</pre>
 *
 * <p>In paths and bodies {@code {{unique}}} stands for a text that no other fixture has, {@code {{password}}} for a strong
 * password, {@code {{value}}} (in {@code destroy}) for the resource's id, and {@code {{name}}} for the path variable of
 * that name, if its value is known.
 *
 * @since 0.1
 */
public final class Profile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProfileData data;

    private Profile(ProfileData data) {
        this.data = data;
    }

    /**
     * The profile without any vendor: credentials as documented, {@code Retry-After} for rate limits, no lookups or
     * fixtures.
     */
    public static Profile generic() {
        return new Profile(ProfileReader.builtIn("generic"));
    }

    /**
     * A built-in profile by its name ({@code okta}, {@code generic}), otherwise the profile in a file.
     *
     * @param folder the folder that a relative file name refers to
     * @throws dev.stubwright.UsageException if there is no such profile or file
     * @throws dev.stubwright.InputException if the file is not a valid profile
     */
    public static Profile named(String nameOrFile, Path folder) {
        return new Profile(ProfileReader.named(nameOrFile, folder));
    }

    /** The profile's name, for the report. */
    public String name() {
        return data.name();
    }

    /** The environment variable with the tenant's URL, used if the user gives no URL. */
    public Optional<String> urlVariable() {
        return data.urlVariable().isEmpty() ? Optional.empty() : Optional.of(data.urlVariable());
    }

    /** The environment variable with the token, used if the user names no other variable. */
    public Optional<String> tokenVariable() {
        return data.tokenVariable().isEmpty() ? Optional.empty() : Optional.of(data.tokenVariable());
    }

    /** The error that a response describes, in one line; empty if it has none of the vendor's error fields. */
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

    RateLimitHeaders rateLimit() {
        return data.rateLimit();
    }

    Stream<ResourceLookup> lookups(PathTemplate path, String variable) {
        return data.lookups().stream().filter(lookup -> lookup.key().matches(path, variable));
    }

    Stream<Fixture> fixtures(PathTemplate path, String variable) {
        return data.fixtures().stream().filter(fixture -> fixture.key().matches(path, variable));
    }

    /** The scalar at a JSON pointer of the response, as text; {@code null} if there is none. */
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
}
