package dev.stubwright.mock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.stubwright.Internal;
import dev.stubwright.UsageException;
import dev.stubwright.contract.Contract;
import dev.stubwright.mock.response.Responder;
import dev.stubwright.mock.response.ViolationHandling;
import dev.stubwright.mock.server.WireMockLauncher;
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

    /** Starts a mock on a free port of 127.0.0.1 with the default options. */
    public static MockServer start(Contract contract) {
        return builder(contract).start();
    }

    /** Options for a mock of this contract, to be started by {@link Builder#start}. */
    public static Builder builder(Contract contract) {
        return new Builder(contract);
    }

    /** The contract that the mock serves. */
    public Contract contract() {
        return contract;
    }

    /**
     * Scheme, host and port, without a path: {@code http://127.0.0.1:8080}. Routes include the base path of their
     * server.
     */
    public URI uri() {
        return uri;
    }

    /** The port that the mock listens on, 1 to 65535. */
    public int port() {
        return uri.getPort();
    }

    /** Adds a stub that takes precedence over the contract's stubs, whatever its priority. */
    public StubMapping stubFor(MappingBuilder mapping) {
        return wireMock.stubFor(mapping);
    }

    /** WireMock itself, for verifications, scenarios and admin calls. */
    @Internal
    public WireMockServer wireMock() {
        return wireMock;
    }

    /**
     * Removes the stubs that were added, restores the contract's, and clears the request journal and all scenario
     * states.
     */
    public void reset() {
        wireMock.resetAll();
    }

    /** Stops the server, within two seconds. Closing it again does nothing. */
    @Override
    public void close() {
        // Jetty throws if it is stopped twice and hanging requests made the first stop time out.
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

        /** The address to listen on; 127.0.0.1 by default. */
        public Builder host(String host) {
            this.host = host;
            return this;
        }

        /**
         * The port to listen on; 0, the default, for a free one.
         *
         * @throws UsageException if it is not between 0 and 65535
         */
        public Builder port(int port) {
            if (port < 0 || port > 65_535) {
                throw new UsageException(
                        "port must be between 0 and 65535, but was [" + port + "]", "use 0 for any free port");
            }
            this.port = port;
            return this;
        }

        /** The seed of generated values; 0 by default. The same contract, seed and request give the same bytes. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** How to handle requests that violate the contract; {@link Validation#WARN} by default. */
        public Builder validation(Validation validation) {
            this.validation = validation;
            return this;
        }

        /**
         * Starts the mock.
         *
         * @throws dev.stubwright.PortInUseException if another process listens on the port
         * @throws UsageException if the host is not an address of this machine
         */
        public MockServer start() {
            WireMockServer wireMock = WireMockLauncher.start(contract, new Responder(handling(), seed), host, port);
            return new MockServer(contract, wireMock, WireMockLauncher.reachableUri(host, wireMock.port()));
        }

        private ViolationHandling handling() {
            return switch (validation) {
                case STRICT -> ViolationHandling.REJECT;
                case WARN -> ViolationHandling.REPORT;
                case OFF -> ViolationHandling.IGNORE;
            };
        }
    }
}
