package dev.stubwright.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.contract.Operations;
import dev.stubwright.target.LocalServer.Answer;
import dev.stubwright.wire.Exchange;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class RateLimiterTests {

    private final FakeTime time = new FakeTime();

    @Test
    void waits_out_a_429_and_asks_again() {
        Answer busy = Answer.json(429, "{\"errorCode\":\"E0000047\"}").with("Retry-After", "10");
        try (LocalServer server = answering(busy, Answer.json(200, "{}"));
                Target target = open(server)) {
            Exchange exchange = send(target, "GET");

            assertThat(exchange.response().status()).isEqualTo(200);
            assertThat(time.seconds()).containsExactly(11L);
            assertThat(server.lines()).containsExactly("GET /a", "GET /a");
        }
    }

    @Test
    void gives_up_after_two_more_times() {
        Answer busy = Answer.empty(429);
        try (LocalServer server = answering(busy, busy, busy, busy);
                Target target = open(server)) {
            assertThat(send(target, "GET").response().status()).isEqualTo(429);
            assertThat(server.methods()).containsExactly("GET", "GET", "GET");
        }
    }

    @Test
    void never_repeats_what_may_have_happened() {
        try (LocalServer server = answering(Answer.empty(429), Answer.empty(200));
                Target target = open(server)) {
            assertThat(send(target, "POST").response().status()).isEqualTo(429);
            assertThat(server.methods()).containsExactly("POST");
        }
    }

    @Test
    void waits_before_the_next_request_when_nothing_remains() {
        Answer last = Answer.empty(200).with("X-Rate-Limit-Remaining", "0").with("Retry-After", "20");
        try (LocalServer server = answering(last, Answer.empty(200), Answer.empty(200));
                Target target = open(server)) {
            send(target, "GET");
            assertThat(time.seconds()).isEmpty();
            send(target, "GET");
            assertThat(time.seconds()).containsExactly(21L);
            send(target, "GET");
            assertThat(time.seconds()).containsExactly(21L);
        }
    }

    @Test
    void never_waits_longer_than_a_window_of_a_minute_and_its_margin() {
        Answer busy = Answer.empty(429).with("Retry-After", "99999");
        try (LocalServer server = answering(busy, Answer.empty(200));
                Target target = open(server)) {
            send(target, "GET");
            assertThat(time.seconds()).containsExactly(61L);
        }
    }

    @Test
    void is_nothing_to_a_mock() {
        Answer health = Answer.json(200, "{\"status\":\"up\"}").with("Stubwright-Mock", "true");
        try (LocalServer server = LocalServer.start(call -> call.path().equals("/a") ? Answer.empty(429) : health);
                Target target = open(server)) {
            assertThat(send(target, "GET").response().status()).isEqualTo(429);
            assertThat(server.methods()).hasSize(1);
            assertThat(time.seconds()).isEmpty();
        }
    }

    private Target open(LocalServer server) {
        return Target.at(server.uri())
                .profile("okta", Path.of(""))
                .environment(name -> null)
                .allowWrites(true)
                .timeSource(time)
                .open();
    }

    private static Exchange send(Target target, String method) {
        RequestMessage request = new RequestMessage(method, "/a", Headers.NONE, Payload.NONE);
        return target.send(Operations.of(method, "/a"), request);
    }

    private static LocalServer answering(Answer... answers) {
        ConcurrentLinkedQueue<Answer> left = new ConcurrentLinkedQueue<>(List.of(answers));
        return LocalServer.start(call -> call.path().equals("/a") ? left.remove() : Answer.empty(404));
    }
}
