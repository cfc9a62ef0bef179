package dev.stubwright.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stubwright.TargetException;
import dev.stubwright.UsageException;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Operations;
import dev.stubwright.contract.Parameter;
import dev.stubwright.contract.SecurityScheme;
import dev.stubwright.contract.SecurityScheme.Kind;
import dev.stubwright.target.LocalServer.Answer;
import dev.stubwright.target.LocalServer.Call;
import dev.stubwright.wire.Exchange;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CredentialsTests {

    private static final String TOKEN = "00aB-c/d+e=f";
    private static final SecurityScheme IN_QUERY =
            new SecurityScheme("q", Kind.API_KEY, Parameter.Location.QUERY, "api_key", "");
    private static final SecurityScheme IN_COOKIE =
            new SecurityScheme("c", Kind.API_KEY, Parameter.Location.COOKIE, "sid", "");
    private static final SecurityScheme IN_HEADER =
            new SecurityScheme("h", Kind.API_KEY, Parameter.Location.HEADER, "X-Key", "");
    private static final SecurityScheme BASIC = http("basic");
    private static final SecurityScheme OAUTH =
            new SecurityScheme("o", Kind.OAUTH2, Parameter.Location.HEADER, "Authorization", "");

    private static SecurityScheme http(String scheme) {
        return new SecurityScheme(scheme, Kind.HTTP, Parameter.Location.HEADER, "Authorization", scheme);
    }

    private static Operation secured(SecurityScheme... schemes) {
        return Operations.of("GET", "/a", schemes);
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of("generic", secured(IN_HEADER), "X-key: " + TOKEN, "X-Key: $MY_TOKEN"),
                Arguments.of("generic", secured(IN_COOKIE), "Cookie: a=b; sid=" + TOKEN, "Cookie: a=b; sid=$MY_TOKEN"),
                Arguments.of("generic", secured(http("bearer")), "Authorization: Bearer " + TOKEN, "Bearer $MY_TOKEN"),
                Arguments.of("generic", secured(http("hoba")), "Authorization: Hoba " + TOKEN, "Hoba $MY_TOKEN"),
                Arguments.of("generic", secured(OAUTH), "Authorization: Bearer " + TOKEN, "Bearer $MY_TOKEN"),
                Arguments.of("generic", secured(), "Authorization: Bearer " + TOKEN, "Bearer $MY_TOKEN"),
                Arguments.of("generic", secured(BASIC), "Authorization: Basic MDBhQi1jL2QrZT1mOg==", "Basic ***"),
                Arguments.of("generic", secured(IN_QUERY), "api_key=00aB-c%2Fd%2Be%3Df", "x=y&api_key=$MY_TOKEN"),
                Arguments.of("okta", secured(IN_HEADER), "Authorization: SSWS " + TOKEN, "SSWS $MY_TOKEN"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void travel_as_the_vendor_or_else_the_document_says(
            String profile, Operation operation, String sent, String shown) {
        try (LocalServer server = LocalServer.start(call -> Answer.json(200, "{}"));
                Target target = Target.at(server.uri())
                        .profile(profile, Path.of(""))
                        .tokenVariable("MY_TOKEN")
                        .environment(name -> TOKEN)
                        .open()) {
            Exchange exchange = target.send(operation, request());

            assertThat(whole(server.calls().get(0))).contains(sent);
            assertThat(whole(exchange)).contains(shown).doesNotContain(TOKEN);
        }
    }

    @Test
    void never_come_back_from_a_server_that_echoes_everything() {
        try (LocalServer server = LocalServer.start(
                        call -> Answer.json(200, "{\"echo\":\"" + whole(call).replace("\n", " ") + "\"}")
                                .with("X-Echo", whole(call).replace("\n", " ")));
                Target target = Target.at(server.uri())
                        .tokenVariable("MY_TOKEN")
                        .environment(name -> TOKEN)
                        .open()) {
            for (Operation operation : new Operation[] {secured(IN_QUERY), secured(BASIC), secured(IN_COOKIE)}) {
                Exchange exchange = target.send(operation, request());

                assertThat(exchange.toString() + exchange.response().headers().fields())
                        .contains("***")
                        .doesNotContain(TOKEN)
                        .doesNotContain("00aB-c%2Fd%2Be%3Df")
                        .doesNotContain("MDBhQi1jL2QrZT1m");
            }
        }
    }

    @Test
    void never_come_back_in_an_exception() {
        try (RawServer server = RawServer.start("SSWS " + TOKEN + "\r\n\r\n")) {
            assertThatExceptionOfType(TargetException.class)
                    .isThrownBy(() -> channel(server).send(secured(OAUTH), request()))
                    .satisfies(thrown -> {
                        for (Throwable link = thrown; link != null; link = link.getCause()) {
                            assertThat(link.toString()).doesNotContain(TOKEN);
                        }
                    });
        }
    }

    @Test
    void are_not_shown_where_http_has_no_form_for_the_name_that_the_document_gives_them() {
        SecurityScheme impossible = new SecurityScheme("h", Kind.API_KEY, Parameter.Location.HEADER, "X Key", "");
        try (LocalServer server = LocalServer.start(call -> Answer.json(200, "{}"));
                Target target = Target.at(server.uri())
                        .tokenVariable("MY_TOKEN")
                        .environment(name -> TOKEN)
                        .open()) {
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> target.send(secured(impossible, IN_QUERY), request()))
                    .withMessageStartingWith("GET /a?x=y&api_key=$MY_TOKEN cannot be sent over HTTP")
                    .withMessageNotContaining(TOKEN)
                    .withNoCause();
        }
    }

    private static TargetClient channel(RawServer server) {
        TargetBaseUrl base = TargetBaseUrl.of(server.uri("http"));
        Authentication identity = Authentication.onTenant(Credential.ofVariable("MY_TOKEN", TOKEN), Profile.generic());
        HttpConnection connection = new HttpConnection(base.origin(), Duration.ofSeconds(20));
        return TargetClient.toTenant(
                base,
                connection,
                identity,
                new RateLimiter(RateLimitHeaders.UNKNOWN, new FakeTime(), Duration.ZERO),
                false);
    }

    @Test
    void that_no_header_can_carry_are_refused_without_being_shown() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Credential.ofVariable("MY_TOKEN", "s3cr3t\nX-Evil: 1"))
                .withMessageContaining("MY_TOKEN")
                .withMessageNotContaining("s3cr3t");
    }

    @Test
    void are_not_sent_where_the_case_is_about_having_none() {
        try (LocalServer server = LocalServer.start(call -> Answer.json(200, "{}"));
                Target target = Target.at(server.uri())
                        .tokenVariable("MY_TOKEN")
                        .environment(name -> TOKEN)
                        .open()) {
            target.sendAnonymously(request());

            assertThat(whole(server.calls().get(0))).doesNotContain(TOKEN).doesNotContain("Authorization");
        }
    }

    @Test
    void are_made_up_for_a_mock_and_only_where_they_are_needed() {
        Answer health = Answer.json(200, "{\"status\":\"up\"}").with("Stubwright-Mock", "true");
        try (LocalServer server = LocalServer.start(call -> health);
                Target target = Target.at(server.uri())
                        .profile("okta", Path.of(""))
                        .tokenVariable("MY_TOKEN")
                        .environment(name -> TOKEN)
                        .open()) {
            Exchange secured = target.send(secured(IN_HEADER, IN_QUERY), request());
            Exchange open = target.send(secured(), request());

            assertThat(whole(server.calls().get(0)))
                    .contains("X-key: stubwright")
                    .contains("api_key=stubwright")
                    .doesNotContain(TOKEN);
            assertThat(whole(secured)).contains("X-Key: stubwright").contains("api_key=stubwright");
            assertThat(whole(open)).doesNotContain("stubwright");
        }
    }

    private static RequestMessage request() {
        return new RequestMessage("GET", "/a?x=y", Headers.NONE.with("Cookie", "a=b; sid=old"), Payload.NONE);
    }

    private static String whole(Call call) {
        StringBuilder text = new StringBuilder(call.line());
        call.headers()
                .forEach((name, value) ->
                        text.append('\n').append(name).append(": ").append(value));
        return text.toString();
    }

    private static String whole(Exchange exchange) {
        StringBuilder text = new StringBuilder(exchange.request().target());
        exchange.request().headers().fields().forEach(field -> text.append('\n')
                .append(field.getKey())
                .append(": ")
                .append(field.getValue()));
        return text.toString();
    }
}
