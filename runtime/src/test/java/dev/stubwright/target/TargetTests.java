package dev.stubwright.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stubwright.TargetException;
import dev.stubwright.UsageException;
import dev.stubwright.contract.Operations;
import dev.stubwright.target.LocalServer.Answer;
import dev.stubwright.wire.Exchange;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTests {

    private static final Answer OK = Answer.json(200, "{}");

    @Test
    void takes_a_server_for_a_mock_only_if_it_says_so_in_full() {
        Answer mock = Answer.json(200, "{\"status\":\"up\",\"operations\":8}");
        assertThat(kindOf(mock.with("Stubwright-Mock", "true"))).isEqualTo(Target.Kind.MOCK);
        assertThat(kindOf(mock)).isEqualTo(Target.Kind.TENANT);
        assertThat(kindOf(Answer.json(200, "{}").with("Stubwright-Mock", "true")))
                .isEqualTo(Target.Kind.TENANT);
        assertThat(kindOf(Answer.empty(404))).isEqualTo(Target.Kind.TENANT);
        assertThat(kindOf(Answer.json(500, "no json"))).isEqualTo(Target.Kind.TENANT);
    }

    private static Target.Kind kindOf(Answer health) {
        try (LocalServer server = LocalServer.start(call -> health);
                Target target = Target.at(server.uri()).open()) {
            return target.kind();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE"})
    void sends_every_method(String method) {
        try (LocalServer server = LocalServer.start(call -> Answer.empty(204));
                Target target = Target.at(server.uri()).allowWrites(true).open()) {
            Exchange exchange = target.send(Operations.of(method, "/a"), request(method, "/a?b=%20c"));

            assertThat(exchange.response().status()).isEqualTo(204);
            assertThat(server.lines()).containsExactly(method + " /a?b=%20c");
        }
    }

    @Test
    void sends_body_and_headers_but_none_that_belong_to_the_connection() {
        try (LocalServer server = LocalServer.start(call -> OK);
                Target target = Target.at(server.uri()).allowWrites(true).open()) {
            Headers headers = Headers.of(List.of(
                    Map.entry("X-Id", "7"),
                    Map.entry("Host", "evil.example"),
                    Map.entry("Content-Length", "1"),
                    Map.entry("Expect", "100-continue"),
                    Map.entry("Content-Type", "application/json")));

            Exchange exchange = target.send(
                    Operations.of("POST", "/a"), new RequestMessage("POST", "/a", headers, Payload.text("{\"ä\":1}")));

            LocalServer.Call call = server.calls().get(0);
            assertThat(call.body()).isEqualTo("{\"ä\":1}");
            assertThat(call.headers()).containsEntry("X-id", "7").doesNotContainKey("Expect");
            assertThat(call.headers().get("Host")).startsWith("127.0.0.1");
            assertThat(exchange.request().headers().fields())
                    .containsExactly(Map.entry("X-Id", "7"), Map.entry("Content-Type", "application/json"));
        }
    }

    @Test
    void follows_no_redirect() {
        try (LocalServer server = LocalServer.start(call -> Answer.empty(302).with("Location", "/elsewhere"));
                Target target = Target.at(server.uri()).open()) {
            Exchange exchange = target.send(Operations.of("GET", "/a"), request("GET", "/a"));

            assertThat(exchange.response().status()).isEqualTo(302);
            assertThat(exchange.response().headers().first("location")).contains("/elsewhere");
            assertThat(server.lines()).containsExactly("GET /a");
        }
    }

    @Test
    void shows_the_path_as_it_was_sent() {
        try (LocalServer server = LocalServer.start(call -> OK);
                Target target =
                        Target.at(URI.create(server.uri() + "/gateway/api/v1/")).open()) {
            Exchange exchange =
                    target.send(Operations.of("GET", "/api/v1/users"), request("GET", "/api/v1/users?limit=1"));

            assertThat(exchange.request().target()).isEqualTo("/gateway/api/v1/users?limit=1");
            assertThat(server.lines()).containsExactly("GET /gateway/api/v1/users?limit=1");
            assertThat(target.origin()).isEqualTo(server.uri());
            assertThat(target.uri()).isEqualTo(URI.create(server.uri() + "/gateway/api/v1"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE"})
    void sends_a_tenant_nothing_that_may_change_it_unless_writes_are_allowed(String method) {
        try (LocalServer server = LocalServer.start(call -> OK);
                Target target = Target.at(server.uri()).open()) {
            assertThat(target.allows(method)).isFalse();
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> target.send(Operations.of(method, "/a"), request(method, "/a")))
                    .withMessageContaining(method);
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> target.sendAnonymously(request(method, "/a")));
            assertThat(server.calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "x-http-method", "X-Method-Override"})
    void sends_a_tenant_no_write_in_the_clothes_of_a_read(String header) {
        RequestMessage disguised = request("GET", "/a").withHeaders(Headers.NONE.with(header, "DELETE"));
        try (LocalServer server = LocalServer.start(call -> OK);
                Target target = Target.at(server.uri()).allowWrites(true).open()) {
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> target.send(Operations.of("GET", "/a"), disguised))
                    .withMessageContaining(header);
            assertThat(server.calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/a", "@evil.example/a", ".evil.example/a", ":1/a"})
    void stays_with_its_own_host_whatever_the_path_looks_like(String path) {
        try (LocalServer server = LocalServer.start(call -> OK);
                Target target = Target.at(server.uri()).open()) {
            target.send(Operations.of("GET", "/a"), request("GET", path));

            assertThat(server.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.headers().get("Host")).startsWith("127.0.0.1"));
        }
    }

    static Stream<Arguments> unset() {
        return Stream.of(Arguments.of(Map.of(), "is not set"), Arguments.of(Map.of("MY_TOKEN", " "), "is empty"));
    }

    @ParameterizedTest
    @MethodSource("unset")
    void names_the_variable_of_a_token_that_is_not_there_before_it_asks_the_target(
            Map<String, String> environment, String what) {
        URI nobody = URI.create("http://127.0.0.1:1");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Target.at(nobody)
                        .tokenVariable("MY_TOKEN")
                        .environment(environment::get)
                        .open())
                .withMessage("the environment variable MY_TOKEN " + what
                        + "; perhaps you should set it to the token of the target");
    }

    @Test
    void is_anonymous_where_the_vendors_own_variable_is_not_set() {
        try (LocalServer server = LocalServer.start(call -> OK);
                Target target = Target.at(server.uri())
                        .profile("okta", Path.of(""))
                        .environment(name -> null)
                        .open()) {
            target.send(Operations.of("GET", "/a"), request("GET", "/a"));

            assertThat(server.calls().get(0).headers()).doesNotContainKey("Authorization");
        }
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                Arguments.of("", "http", "the response timed out"),
                Arguments.of("SSH-2.0-OpenSSH_9.2\r\n\r\n", "http", "the response is not HTTP"),
                Arguments.of("HTTP/1.1 400 Bad Request\r\n\r\n", "https", "no secure connection"),
                Arguments.of(
                        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", "http", "the connection was closed"));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void says_in_words_why_there_is_no_answer(String bytes, String scheme, String words) {
        try (RawServer server = RawServer.start(bytes)) {
            assertThatExceptionOfType(TargetException.class)
                    .isThrownBy(() -> Target.at(server.uri(scheme))
                            .timeout(Duration.ofMillis(bytes.isEmpty() ? 300 : 20_000))
                            .open())
                    .withMessageStartingWith(server.uri(scheme) + ": " + words)
                    .withMessageContaining("perhaps you should ")
                    .satisfies(thrown -> assertThat(thrown).hasCauseInstanceOf(IOException.class));
        }
    }

    @Test
    void says_that_a_connection_is_refused() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + free);
        assertThatExceptionOfType(TargetException.class)
                .isThrownBy(() -> Target.at(nobody).open())
                .withMessage(nobody + ": the connection was refused; perhaps you should start the target, or check host"
                        + " and port")
                .satisfies(thrown -> assertThat(thrown.target()).isEqualTo(nobody));
    }

    @Test
    void says_that_nobody_knows_the_host() {
        assertThatExceptionOfType(TargetException.class)
                .isThrownBy(() -> Target.at(URI.create("http://tenant.invalid")).open())
                .withMessageContaining("unknown host tenant.invalid");
    }

    @Test
    void stops_when_its_thread_is_interrupted() {
        try (LocalServer server = LocalServer.start(call -> OK);
                Target target = Target.at(server.uri()).open()) {
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(TargetException.class)
                    .isThrownBy(() -> target.send(Operations.of("GET", "/a"), request("GET", "/a")))
                    .withMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void hands_out_a_204_that_carries_a_body() {
        String bad = "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello";
        try (RawServer server = RawServer.start(bad);
                Target target = Target.at(server.uri("http")).open()) {
            Exchange exchange = target.sendAnonymously(request("GET", "/a"));

            assertThat(exchange.response().status()).isEqualTo(204);
            assertThat(exchange.response().body().isEmpty()).isFalse();
        }
    }

    private static RequestMessage request(String method, String target) {
        return new RequestMessage(method, target, Headers.NONE, Payload.NONE);
    }
}
