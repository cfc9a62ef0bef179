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
 * Where a contract suite runs: the mock, or a real tenant. Knows the credentials, keeps the pace that the tenant asks for,
 * and refuses what is not safe there. Safe for use by several threads.
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

    private final Kind kind;
    private final BaseUrl base;
    private final Channel channel;
    private final Profile profile;
    private final ResourceSupply supply;
    private final boolean allowsWrites;

    Target(Kind kind, BaseUrl base, Channel channel, Profile profile, ResourceSupply supply, boolean allowsWrites) {
        this.kind = kind;
        this.base = base;
        this.channel = channel;
        this.profile = profile;
        this.supply = supply;
        this.allowsWrites = allowsWrites;
    }

    /** What kind of server answers. */
    public enum Kind {
        MOCK,
        TENANT
    }

    /** The mock as a target. It takes every method, any credential, and is never paced. The mock is not closed with it. */
    public static Target mock(MockServer mock) {
        return new Builder(mock.uri()).mock();
    }

    /** A server at a URL, taken for a tenant unless it says at {@code /__stubwright/health} that it is a mock. */
    public static Builder at(URI uri) {
        return new Builder(uri);
    }

    /** A mock that is not there: to derive cases from a contract without running them. */
    @Internal
    public static Target nowhere() {
        return new Builder(URI.create("http://127.0.0.1:9")).mock();
    }

    /** What kind of server answers. */
    public Kind kind() {
        return kind;
    }

    /** Its base, as it was given but for a slash at its end. */
    public URI uri() {
        return base.uri();
    }

    /** Scheme and authority: in front of a request's target as it was sent, they make the URL that was called. */
    public URI origin() {
        return base.origin();
    }

    /** Whether cases that change something may run: always on a mock, only when allowed on a tenant. */
    public boolean allowsWrites() {
        return allowsWrites;
    }

    /** Whether requests with this method may be sent: always on a mock; on a tenant reading ones, others when allowed. */
    public boolean allows(String method) {
        return allowsWrites || Safety.isReading(method);
    }

    /**
     * Sends a request with the credential that the operation needs, as far as one is configured.
     *
     * @return what was sent, with the target's own path before the route and the credential's variable ({@code $NAME}) in
     *     the credential's place; and what came back, without the credential
     * @throws TargetException if the target does not answer
     * @throws UsageException if the request may change something and writes are not allowed
     */
    public Exchange send(Operation operation, RequestMessage request) {
        return channel.send(operation, request);
    }

    /**
     * Sends a request as it is, without any credential.
     *
     * @throws TargetException if the target does not answer
     * @throws UsageException if the request may change something and writes are not allowed
     */
    public Exchange sendAnonymously(RequestMessage request) {
        return channel.sendAnonymously(request);
    }

    /**
     * The request with the credential that {@link #send} would give it, for clients that send it themselves. It holds the
     * secret, so it is not to be shown.
     */
    @Internal
    public RequestMessage withCredential(Operation operation, RequestMessage request) {
        return channel.withCredential(operation, request);
    }

    /** Whether it answers at all, whatever the answer is. */
    public boolean answers() {
        return channel.answers();
    }

    /** What the vendor's profile knows. */
    public Profile profile() {
        return profile;
    }

    /**
     * Values for path variables that stand for a resource which exists here, for one case: those that were given, those
     * that the profile looks up, and, where writes are allowed, those of resources that the profile creates. Operations
     * that change something get created ones only. Closing gives back what was created.
     *
     * @throws TargetException if the target does not answer
     */
    public Resources resources(Operation operation) {
        return resources(operation, operation.path().variables());
    }

    /** The same for some of the operation's path variables only. */
    public Resources resources(Operation operation, Collection<String> variables) {
        return supply.of(operation, variables);
    }

    /** What this run created and could not give back so far, in words for the report. */
    public List<String> leftovers() {
        return supply.leftovers();
    }

    /** Tries once more to give back what was left, then closes all connections. */
    @Override
    public void close() {
        try {
            supply.close();
        } finally {
            channel.close();
        }
    }

    /**
     * Options of a target at a URL. Not safe for use by several threads.
     *
     * @since 0.1
     */
    public static final class Builder {

        /** Windows last a minute as a rule, and {@link RateLimit} adds a second. */
        private static final Duration LONGEST_PAUSE = Duration.ofSeconds(61);

        private final URI uri;
        private @Nullable String tokenVariable;
        private boolean allowWrites;
        private Profile profile = Profile.generic();
        private Map<String, String> values = Map.of();
        private UnaryOperator<@Nullable String> environment = System::getenv;
        private Sleeper sleeper = Sleeper.system();
        private Duration patience = Duration.ofSeconds(30);

        Builder(URI uri) {
            this.uri = uri;
        }

        /**
         * The environment variable that holds the token; without it, the one that the profile names, if that is set. Its value
         * is never shown.
         */
        public Builder tokenVariable(String name) {
            tokenVariable = name;
            return this;
        }

        /** Lets cases run that change something, on what this run created. */
        public Builder allowWrites(boolean allow) {
            allowWrites = allow;
            return this;
        }

        /**
         * The vendor's profile: the name of one that is built in ({@code okta}) or else a file.
         *
         * @throws UsageException if it is neither
         * @throws dev.stubwright.InputException if the file is no profile
         */
        public Builder profile(String nameOrFile, Path folder) {
            profile = Profile.named(nameOrFile, folder);
            return this;
        }

        /** Values of path variables that exist on this target: {@code userId} → {@code 00u1}. */
        public Builder values(Map<String, String> existing) {
            values = Map.copyOf(existing);
            return this;
        }

        /** For tests: where environment variables come from. */
        Builder environment(UnaryOperator<@Nullable String> lookup) {
            environment = lookup;
            return this;
        }

        /** For tests: what time it is, and how it passes. */
        Builder sleeper(Sleeper other) {
            sleeper = other;
            return this;
        }

        /** For tests: how long to wait for a connection, and for an answer. */
        Builder patience(Duration longest) {
            patience = longest;
            return this;
        }

        /**
         * Makes the target; asks it once whether it is there.
         *
         * @throws UsageException if the token's variable is not set, or the URL is none of a target
         * @throws TargetException if the target does not answer
         */
        public Target open() {
            BaseUrl base = BaseUrl.of(uri);
            Identity identity = Identity.onTenant(credential(), profile);
            HttpConnection connection = new HttpConnection(base.origin(), patience);
            try {
                return Health.kind(base, connection) == Kind.MOCK
                        ? onMock(base, connection)
                        : onTenant(base, connection, identity);
            } catch (RuntimeException | Error e) {
                connection.close();
                throw e;
            }
        }

        /** The target without asking. */
        Target mock() {
            BaseUrl base = BaseUrl.of(uri);
            return onMock(base, new HttpConnection(base.origin(), patience));
        }

        private Target onMock(BaseUrl base, HttpConnection connection) {
            Channel channel = Channel.toMock(base, connection, sleeper);
            return new Target(Kind.MOCK, base, channel, profile, new MockSupply(), true);
        }

        private Target onTenant(BaseUrl base, HttpConnection connection, Identity identity) {
            Pace pace = new Pace(profile.rateLimit(), sleeper, LONGEST_PAUSE);
            Channel channel = Channel.toTenant(base, connection, identity, pace, allowWrites);
            TenantSupply supply = new TenantSupply(channel, profile, values, allowWrites);
            return new Target(Kind.TENANT, base, channel, profile, supply, allowWrites);
        }

        private @Nullable Credential credential() {
            String asked = tokenVariable;
            String name = asked == null ? profile.tokenVariable().orElse("") : asked;
            String value = name.isEmpty() ? null : environment.apply(name);
            if (value != null && !value.isBlank()) {
                return Credential.ofVariable(name, value);
            }
            if (asked == null) {
                return null;
            }
            throw new UsageException(
                    "the environment variable " + asked + (value == null ? " is not set" : " is empty"),
                    "set it to the token of the target");
        }
    }
}
