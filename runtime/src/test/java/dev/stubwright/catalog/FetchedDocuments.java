package dev.stubwright.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stubwright.Diagnostic;
import dev.stubwright.Sha256;
import dev.stubwright.catalog.fetch.FetchOptions;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server of documents, and what is read from it. */
public abstract class FetchedDocuments {

    public static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: t, version: '1'}
            paths:
              /a:
                get:
                  operationId: a
                  responses: {'200': {description: OK}}
            """;

    @TempDir
    public Path folder;

    public final Map<String, String> pages = new ConcurrentHashMap<>();
    public final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    public HttpServer server;
    public String host;
    public String url;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        host = "127.0.0.1:" + server.getAddress().getPort();
        url = "http://" + host + "/api.yaml";
        pages.put("/api.yaml", DOCUMENT);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    public FetchOptions access() {
        return new FetchOptions(false, Set.of(host), cache(), Optional.empty(), false, false);
    }

    /** With a cache that has nothing yet, as on another machine. */
    public FetchOptions elsewhere() throws IOException {
        return new FetchOptions(
                false,
                Set.of(host),
                Optional.of(Files.createTempDirectory(folder, "cache")),
                Optional.empty(),
                false,
                false);
    }

    public FetchOptions updating() {
        return new FetchOptions(false, Set.of(host), cache(), Optional.empty(), true, false);
    }

    public Optional<Path> cache() {
        return Optional.of(folder.resolve("cache"));
    }

    public Contract read(FetchOptions access) {
        return read(access, url);
    }

    public Contract read(FetchOptions access, String source) {
        return ContractReader.read(
                ContractRequest.builder().folder(folder).source(source).build().withAccess(access));
    }

    public static List<String> ids(Contract contract) {
        return contract.diagnostics().stream().map(Diagnostic::id).toList();
    }

    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String page = pages.get(path);
        int status = page == null ? 404 : 200;
        if (page != null && page.startsWith("-> ")) {
            exchange.getResponseHeaders().add("Location", page.substring(3));
            status = 302;
        } else if (page != null) {
            String tag = '"' + Sha256.hex(page).substring(0, 8) + '"';
            exchange.getResponseHeaders().add("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                status = 304;
            }
        }
        asked.add(path + " " + status);
        byte[] body = page != null && status == 200 ? page.getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
