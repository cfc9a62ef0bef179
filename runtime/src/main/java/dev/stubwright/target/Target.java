package dev.stubwright.target;

import dev.stubwright.Internal;
import dev.stubwright.TargetException;
import dev.stubwright.UsageException;
import dev.stubwright.contract.Operation;
import dev.stubwright.mock.MockServer;
import dev.stubwright.wire.Exchange;
import dev.stubwright.wire.RequestMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The server that a contract suite runs against: the mock or a tenant. Adds credentials, respects the tenant's rate
 * limit, and refuses unsafe requests. Safe for use by several threads.
 *
 * <pre>{@code
 * try (Target tenant = Target.at(URI.create("https://acme.okta.com")).profile("okta", folder).open()) {
 *     SuiteResult result = ContractSuite.of(contract, tenant, 0).run(progress -> {});
 * }
 * }</pre>
 *
 * @since 0.1
 */
public final class Target implements AutoCloseable {

    private final Endpoint endpoint;
    private final Profile profile;

    private Target(Endpoint endpoint, Profile profile) {
        this.endpoint = endpoint;
        this.profile = profile;
    }

    /**
     * What kind of server answers.
     *
     * @since 0.1
     */
    public enum Kind {
        MOCK,
        TENANT
    }

    /**
     * A mock as a target. It accepts every method and any credential, and has no rate limit. Closing the target does
     * not close the mock.
     */
    public static Target mock(MockServer mock) {
        return new Builder(mock.uri()).mock();
    }

    /** Options for a server at a URL. It is a mock if its {@code /__stubwright/health} says so, otherwise a tenant. */
    public static Builder at(URI uri) {
        return new Builder(uri);
    }

    /** A mock that does not exist, for deriving cases from a contract without running them. */
    @Internal
    public static Target nowhere() {
        return new Builder(URI.create("http://127.0.0.1:9")).mock();
    }

    /** What kind of server answers. */
    public Kind kind() {
        return endpoint.isMock() ? Kind.MOCK : Kind.TENANT;
    }

    /** The base URL as it was given, without a trailing slash. */
    public URI uri() {
        return endpoint.base().uri();
    }

    /** Scheme and authority. Followed by the target of a sent request, they give the URL that was called. */
    public URI origin() {
        return endpoint.base().origin();
    }

    /** Whether cases that change data may run: always on a mock, on a tenant only if allowed. */
    public boolean allowsWrites() {
        return endpoint.allowsWrites();
    }

    /**
     * Whether requests with this method may be sent: all on a mock; on a tenant GET, HEAD and OPTIONS, others only if
     * allowed.
     */
    public boolean allows(String method) {
        return endpoint.allowsWrites() || SafeMethods.isSafe(method);
    }

    /**
     * Sends a request with the credential that the operation requires, if one is configured.
     *
     * @return the request as it was sent, with the target's path before the route, and with the credential's variable
     *     ({@code $NAME}) instead of the credential; and the response, without the credential
     * @throws TargetException if the target does not respond
     * @throws UsageException if the request may change data and writes are not allowed
     */
    public Exchange send(Operation operation, RequestMessage request) {
        return endpoint.client().send(operation, request);
    }

    /**
     * Sends a request without any credential.
     *
     * @throws TargetException if the target does not respond
     * @throws UsageException if the request may change data and writes are not allowed
     */
    public Exchange sendAnonymously(RequestMessage request) {
        return endpoint.client().sendAnonymously(request);
    }

    /**
     * The request with the credential that {@link #send} would add, for clients that send it themselves. It contains
     * the secret, so it must not be shown.
     */
    @Internal
    public RequestMessage withCredential(Operation operation, RequestMessage request) {
        return endpoint.client().withCredential(operation, request);
    }

    /** Whether the target responds at all, with any status. */
    public boolean answers() {
        return endpoint.client().answers();
    }

    /** The vendor's profile. */
    public Profile profile() {
        return profile;
    }

    /**
     * Values of path variables for one case, which identify a resource that exists on the target: the configured
     * values, those that the profile looks up, and, if writes are allowed, those of resources that the profile creates.
     * An operation that changes data gets only created resources. Closing destroys them.
     *
     * @throws TargetException if the target does not respond
     */
    public Resources resources(Operation operation) {
        return resources(operation, operation.path().variables());
    }

    /** As {@link #resources(Operation)}, for some of the operation's path variables. */
    public Resources resources(Operation operation, Collection<String> variables) {
        return endpoint.resources().provide(operation, variables);
    }

    /** The resources that this run created and could not destroy yet, in words for the report. */
    public List<String> leftovers() {
        return endpoint.resources().leftovers();
    }

    /** Tries again to destroy what was left, then closes all connections. */
    @Override
    public void close() {
        endpoint.close();
    }

    /**
     * Options of a target at a URL. Not safe for use by several threads.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final URI uri;
        private @Nullable String tokenVariable;
        private boolean allowWrites;
        private Profile profile = Profile.generic();
        private Map<String, String> values = Map.of();
        private UnaryOperator<@Nullable String> environment = System::getenv;
        private TimeSource timeSource = TimeSource.system();
        private Duration timeout = Duration.ofSeconds(30);

        Builder(URI uri) {
            this.uri = uri;
        }

        /**
         * The environment variable that holds the token; by default the one that the profile names, if it is set. The
         * token is never shown.
         */
        public Builder tokenVariable(String name) {
            tokenVariable = name;
            return this;
        }

        /** Whether to run cases that change data, on resources that this run creates; {@code false} by default. */
        public Builder allowWrites(boolean allow) {
            allowWrites = allow;
            return this;
        }

        /**
         * The vendor's profile: the name of a built-in one ({@code okta}), or a file. By default {@link
         * Profile#generic()}.
         *
         * @param folder the folder that a relative file name refers to
         * @throws UsageException if there is no such profile or file
         * @throws dev.stubwright.InputException if the file is not a valid profile
         */
        public Builder profile(String nameOrFile, Path folder) {
            profile = Profile.named(nameOrFile, folder);
            return this;
        }

        /**
         * Values of path variables that exist on this target, by name: {@code userId} → {@code 00u1}. None by default.
         */
        public Builder values(Map<String, String> existing) {
            values = Map.copyOf(existing);
            return this;
        }

        /** For tests: the environment variables. */
        Builder environment(UnaryOperator<@Nullable String> lookup) {
            environment = lookup;
            return this;
        }

        /** For tests: the time, and waiting. */
        Builder timeSource(TimeSource other) {
            timeSource = other;
            return this;
        }

        /** For tests: the timeout of a connection, and of a response; 30 seconds by default. */
        Builder timeout(Duration longest) {
            timeout = longest;
            return this;
        }

        /**
         * Opens the target. Sends one request to find out whether it is a mock.
         *
         * @throws UsageException if the token's variable is not set, or the URL is not an http or https URL of a host
         * @throws TargetException if the target does not respond
         */
        public Target open() {
            TargetBaseUrl base = TargetBaseUrl.of(uri);
            Credential credential = Credential.find(tokenVariable, profile.tokenVariable(), environment);
            HttpConnection connection = new HttpConnection(base.origin(), timeout);
            try {
                Endpoint endpoint = HealthProbe.isMock(base, connection)
                        ? Endpoint.mock(base, connection, timeSource)
                        : Endpoint.tenant(
                                base,
                                connection,
                                Authentication.onTenant(credential, profile),
                                profile,
                                timeSource,
                                values,
                                allowWrites);
                return new Target(endpoint, profile);
            } catch (RuntimeException | Error e) {
                connection.close();
                throw e;
            }
        }

        /** A mock, without asking whether it is one. */
        Target mock() {
            TargetBaseUrl base = TargetBaseUrl.of(uri);
            return new Target(Endpoint.mock(base, new HttpConnection(base.origin(), timeout), timeSource), profile);
        }
    }
}
