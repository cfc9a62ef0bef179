package dev.stubwright.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stubwright.target.LocalServer.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundedBodyTests {

    @Test
    void takes_what_fits_and_gives_up_on_more() throws Exception {
        try (LocalServer server = LocalServer.start(call -> new Answer(200, Map.of(), "x".repeat(100_000)))) {
            assertThat(read(server, 100_000)).hasSize(100_000);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> read(server, 99_999))
                    .withMessageContaining("the answer is larger than 99999 bytes");
        }
    }

    private static byte[] read(LocalServer server, int limit) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.uri() + "/a")).build();
        return HttpClient.newHttpClient()
                .send(request, head -> new BoundedBody(limit))
                .body();
    }
}
