package dev.stubwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.target.LocalServer;
import dev.stubwright.target.LocalServer.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundedBodyTests {

    @Test
    void keeps_a_body_within_the_limit_and_one_more_byte_of_a_longer_one() throws Exception {
        try (LocalServer server = LocalServer.start(call -> new Answer(200, Map.of(), "x".repeat(100_000)))) {
            assertThat(read(server, 100_000)).hasSize(100_000);
            assertThat(read(server, 99_999)).hasSize(100_000);
            assertThat(read(server, 10)).hasSize(11);
        }
    }

    private static byte[] read(LocalServer server, int bound) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.uri() + "/a")).build();
        return HttpClient.newHttpClient()
                .send(request, head -> new BoundedBody(bound))
                .body();
    }
}
