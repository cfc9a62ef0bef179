package dev.stubwright.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stubwright.target.LocalServer.Answer;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpConnectionTests {

    @Test
    void refuses_a_body_that_is_too_large() throws Exception {
        try (LocalServer server = LocalServer.start(call -> new Answer(200, Map.of(), "x".repeat(100_000)))) {
            assertThat(read(server, 100_000)).isEqualTo(100_000);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> read(server, 99_999))
                    .withMessageContaining("the response is larger than 99999 bytes");
        }
    }

    private static int read(LocalServer server, int largestBody) throws IOException, InterruptedException {
        try (HttpConnection connection = new HttpConnection(server.uri(), Duration.ofSeconds(20), largestBody)) {
            RequestMessage request = new RequestMessage("GET", "/a", Headers.NONE, Payload.NONE);
            return connection.exchange(request).body().bytes().length;
        }
    }
}
