package dev.stubwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.catalog.fetch.FetchOptions;
import dev.stubwright.target.LocalServer;
import dev.stubwright.target.LocalServer.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteIncludeTests {

    private static final Map<String, String> FILES = Map.of(
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

    @Test
    void resolves_relative_includes_of_a_remote_catalogue() {
        try (LocalServer server = LocalServer.start(call -> FILES.containsKey(call.path())
                ? new Answer(200, Map.of(), FILES.get(call.path()))
                : Answer.empty(404))) {
            readsIncludesFrom(server.uri().getAuthority());
        }
    }

    private void readsIncludesFrom(String host) {
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
