package dev.stubwright.mock;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.PortInUseException;
import dev.stubwright.UsageException;
import dev.stubwright.contract.Contract;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MockLifecycleTests {

    private static Contract contract;

    @BeforeAll
    static void read(@TempDir Path folder) {
        contract = Shop.contract(folder);
    }

    @Test
    void says_that_it_is_up_and_a_mock() {
        try (MockServer mock = MockServer.start(contract)) {
            HttpResponse<String> response = Http.get(mock.uri(), "/__stubwright/health");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .isEqualTo("{\"status\":\"up\",\"operations\":"
                            + contract.operations().size() + "}");
            assertThat(Http.header(response, "Stubwright-Mock")).isEqualTo("true");
            assertThat(Http.header(response, "Content-Type")).isEqualTo("application/json");
        }
    }

    @Test
    void listens_on_the_loopback_address_unless_told() {
        try (MockServer mock = MockServer.start(contract)) {
            assertThat(mock.uri()).hasScheme("http").hasHost("127.0.0.1").hasPort(mock.port());
            assertThat(mock.uri().toString()).doesNotEndWith("/");
            assertThat(mock.contract()).isSameAs(contract);
        }
    }

    @Test
    void names_an_address_that_can_be_reached_when_it_listens_on_all() {
        try (MockServer mock = MockServer.builder(contract).host("0.0.0.0").start()) {
            assertThat(mock.uri()).hasHost("127.0.0.1");
            assertThat(Http.get(mock.uri(), "/__stubwright/health").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void says_that_the_port_is_in_use_and_keeps_the_cause() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MockServer.Builder builder = MockServer.builder(contract).port(taken.getLocalPort());
            assertThatThrownBy(builder::start)
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .hasRootCauseInstanceOf(BindException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "no.such.host.invalid"})
    void says_that_a_host_is_none_of_this_machine(String host) {
        MockServer.Builder builder = MockServer.builder(contract).host(host);
        assertThatThrownBy(builder::start).isInstanceOf(UsageException.class).hasMessageContaining(host);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void refuses_what_is_no_port(int port) {
        MockServer.Builder builder = MockServer.builder(contract);
        assertThatThrownBy(() -> builder.port(port)).isInstanceOf(UsageException.class);
    }

    @Test
    void stops_within_two_seconds_though_a_request_hangs() {
        MockServer mock = MockServer.start(contract);
        mock.stubFor(get("/slow").willReturn(ok().withFixedDelay(20_000)));
        CompletableFuture<Integer> hanging = CompletableFuture.supplyAsync(
                () -> Http.get(mock.uri(), "/slow").statusCode());
        while (mock.wireMock().getAllServeEvents().isEmpty()) {
            Thread.onSpinWait();
        }
        Instant before = Instant.now();
        mock.close();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(hanging.handle((status, failure) -> "released")).succeedsWithin(Duration.ofSeconds(5));
        mock.close();
    }
}
