package dev.stubwright.mock.server;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.stubwright.Internal;
import dev.stubwright.PortInUseException;
import dev.stubwright.UsageException;
import dev.stubwright.contract.Contract;
import dev.stubwright.mock.response.Responder;
import java.net.BindException;
import java.net.SocketException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;

/** Starts a WireMock server that serves a contract. */
@Internal
public final class WireMockLauncher {

    /** Jetty reserves some of them; threads start on demand. */
    private static final int THREADS = 64;

    private static final int JOURNAL_CAPACITY = 10_000;
    private static final long JOURNAL_BYTES = 64L * 1024 * 1024;
    private static final long STOP_TIMEOUT_MILLIS = 1_000;

    private WireMockLauncher() {}

    public static WireMockServer start(Contract contract, Responder responder, String host, int port) {
        ContractStubs contractStubs = new ContractStubs(contract);
        StubLayers stubs = new StubLayers(contractStubs);
        WireMockConfiguration options = wireMockConfig();
        FileSource files = options.filesRoot();
        options.bindAddress(host)
                .port(port)
                .withStores(new WireMockStores(files, stubs, new RequestJournal(JOURNAL_CAPACITY, JOURNAL_BYTES)))
                .mappingSource(new EmptyMappingsSource())
                .extensions(new ContractTransformer(stubs, contractStubs, responder))
                .notMatchedRendererFactory(extensions -> new UnknownRouteRenderer(stubs, contractStubs))
                .stubRequestLoggingDisabled(true)
                .notifier(new Slf4jNotifier(false))
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.BODY_FILE)
                .containerThreads(THREADS)
                .jettyStopTimeout(STOP_TIMEOUT_MILLIS);
        WireMockServer server = new WireMockServer(options);
        try {
            server.start();
            return server;
        } catch (RuntimeException failure) {
            stop(server, failure);
            throw translate(failure, host, port);
        }
    }

    /** Releases what was started. Jetty complains about the rest. */
    private static void stop(WireMockServer server, RuntimeException failure) {
        try {
            server.stop();
        } catch (Exception second) {
            failure.addSuppressed(second);
        }
    }

    /** The URL at which a server is reachable from this machine, if it listens on a host. */
    public static URI reachableUri(String host, int port) {
        String reachable =
                switch (host) {
                    case "0.0.0.0" -> "127.0.0.1";
                    case "::", "0:0:0:0:0:0:0:0" -> "::1";
                    default -> host;
                };
        return URI.create("http://" + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port);
    }

    private static RuntimeException translate(RuntimeException failure, String host, int port) {
        Optional<Throwable> refusal = networkFailure(failure);
        if (refusal.isEmpty()) {
            return failure;
        }
        String said = String.valueOf(refusal.get().getMessage());
        if (refusal.get() instanceof BindException && !said.contains("assign")) {
            return new PortInUseException(host, port, failure);
        }
        UsageException usage = new UsageException(
                "cannot listen on [" + host + ":" + port + "]: " + (said.equals("null") ? "unknown host" : said),
                "use an address of this machine and a port that you may use");
        usage.addSuppressed(failure);
        return usage;
    }

    /** The operating system's error, however deep WireMock and Jetty have wrapped it. */
    private static Optional<Throwable> networkFailure(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 20; depth++) {
            // Jetty wraps a BindException in a plain IOException.
            if (at instanceof SocketException || at instanceof UnresolvedAddressException) {
                return Optional.of(at);
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
