package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.Sha256;
import dev.stubwright.catalog.fetch.FetchOptions;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import dev.stubwright.target.LocalServer;
import dev.stubwright.target.LocalServer.Answer;
import dev.stubwright.target.LocalServer.Call;
import java.io.IOException;
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

/** A base for tests that read documents from a local server: pages by path, where "-> URL" redirects. */
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
    public final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();
    public LocalServer server;
    public String host;
    public String url;

    @BeforeEach
    void serve() {
        server = LocalServer.start(this::answer);
        host = server.uri().getAuthority();
        url = "http://" + host + "/api.yaml";
        pages.put("/api.yaml", DOCUMENT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    public FetchOptions access() {
        return new FetchOptions(false, Set.of(host), cache(), Optional.empty(), false, false);
    }

    /** With an empty cache, as on another machine. */
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

    private Answer answer(Call call) {
        Answer answer = page(call);
        requests.add(call.target() + " " + answer.status());
        return answer;
    }

    private Answer page(Call call) {
        String page = pages.get(call.target());
        if (page == null) {
            return Answer.empty(404);
        }
        if (page.startsWith("-> ")) {
            return Answer.empty(302).with("Location", page.substring(3));
        }
        String tag = '"' + Sha256.hex(page).substring(0, 8) + '"';
        boolean same = tag.equals(call.headers().get("If-none-match"));
        return (same ? Answer.empty(304) : new Answer(200, Map.of(), page)).with("ETag", tag);
    }
}
