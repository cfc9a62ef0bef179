package dev.stubwright.mock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.stubwright.Internal;
import dev.stubwright.UsageException;
import dev.stubwright.contract.Contract;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A mock of an API: a WireMock server whose operations come from a {@link Contract}. Stubs of your own win over the
 * contract's, and {@link #reset()} drops only yours. Safe for use by several threads.
 *
 * <pre>{@code
 * try (MockServer okta = MockServer.start(contract)) {
 *     okta.stubFor(get("/api/v1/users/me").willReturn(serverError()));
 *     …
 * }
 * }</pre>
 *
 * @since 0.1
 */
public final class MockServer implements AutoCloseable {

    private final Contract contract;
    private final WireMockServer wireMock;
    private final URI uri;
    private final AtomicBoolean closed = new AtomicBoolean();

    private MockServer(Contract contract, WireMockServer wireMock, URI uri) {
        this.contract = contract;
        this.wireMock = wireMock;
        this.uri = uri;
    }

    /**
     * Starts a mock on a free port of 127.0.0.1.
     *
     * @throws dev.stubwright.PortInUseException never, since the port is free
     */
    public static MockServer start(Contract contract) {
        return builder(contract).start();
    }

    /** Starts with options. */
    public static Builder builder(Contract contract) {
        return new Builder(contract);
    }

    /** The contract that it serves. */
    public Contract contract() {
        return contract;
    }

    /** {@code http://127.0.0.1:8080}, without a path: routes carry their base path. */
    public URI uri() {
        return uri;
    }

    /** The port that it listens on. */
    public int port() {
        return uri.getPort();
    }

    /** Adds a stub that wins over the contract's, whatever its priority. */
    public StubMapping stubFor(MappingBuilder mapping) {
        return wireMock.stubFor(mapping);
    }

    /** WireMock itself, for its verifications, scenarios and admin calls. */
    @Internal
    public WireMockServer wireMock() {
        return wireMock;
    }

    /** Drops stubs of your own, the journal and all scenario states. */
    public void reset() {
        wireMock.resetAll();
    }

    /** Stops it, within two seconds; to close it again does nothing. */
    @Override
    public void close() {
        // Jetty throws when it is stopped again after requests that hung made the first time run out of patience.
        if (closed.compareAndSet(false, true)) {
            wireMock.stop();
        }
    }

    /**
     * Options of a mock.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final Contract contract;
        private String host = "127.0.0.1";
        private int port;
        private long seed;
        private Validation validation = Validation.WARN;

        private Builder(Contract contract) {
            this.contract = contract;
        }

        /** The address to listen on; 127.0.0.1 unless told. */
        public Builder host(String host) {
            this.host = host;
            return this;
        }

        /**
         * The port to listen on; 0, the default, takes a free one.
         *
         * @throws UsageException if it is no port
         */
        public Builder port(int port) {
            if (port < 0 || port > 65_535) {
                throw new UsageException(
                        "[" + port + "] is no port", "give one from 0 to 65535, 0 for any that is free");
            }
            this.port = port;
            return this;
        }

        /** Where chance begins; 0 unless told. The same seed gives the same answers. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** What to do about requests that break the contract; {@link Validation#WARN} unless told. */
        public Builder validation(Validation validation) {
            this.validation = validation;
            return this;
        }

        /**
         * Starts it.
         *
         * @throws dev.stubwright.PortInUseException if something listens there already
         * @throws UsageException if the host is none of this machine's addresses
         */
        public MockServer start() {
            ContractStubs stubs = new ContractStubs(contract);
            WireMockServer wireMock = ContractWireMock.start(stubs, new Responder(validation, seed), host, port);
            return new MockServer(contract, wireMock, ContractWireMock.uri(host, wireMock.port()));
        }
    }
}
