package dev.stubwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.stubwright.catalog.fetch.FetchOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteIncludeTests {

    private static final Map<String, String> PAGES = Map.of(
            "/x/apis.yaml",
            "include:\n- url: sub/apis.json\n- url: /x/gone.yaml\n- url: /x/apis.yaml\n- url: page.html\n",
            "/x/sub/apis.json",
            "{\"apis\": [{\"name\": \"A\", \"properties\": [{\"type\": \"OpenAPI\", \"url\": \"../docs/a.yaml\"}]}]}",
            "/x/docs/a.yaml",
            Catalogs.DOCUMENT,
            "/x/page.html",
            "<html><body>: Sign in</body></html>");

    @TempDir
    Path folder;

    private HttpServer server;
    private String host;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String page = PAGES.get(exchange.getRequestURI().getPath());
            byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        host = "127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void follows_relative_links_of_catalogues_that_a_server_has() {
        FetchOptions access = new FetchOptions(
                false, Set.of(host), Optional.of(folder.resolve("cache")), Optional.empty(), false, false);

        Catalog catalog = CatalogReader.read(
                new CatalogRequest(List.of("http://" + host + "/x/apis.yaml"), folder, List.of(), access));

        assertThat(catalog.entries())
                .extracting(entry -> entry.document().source())
                .containsExactly("http://" + host + "/x/docs/a.yaml");
        assertThat(Catalogs.told(catalog))
                .containsExactly(
                        "ERROR include-unreadable http://" + host + "/x/apis.yaml:3:3",
                        "WARNING include-circular http://" + host + "/x/apis.yaml:4:3",
                        "ERROR include-unreadable http://" + host + "/x/apis.yaml:5:3");
    }
}
