package dev.stubwright.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Operations;
import dev.stubwright.target.LocalServer.Answer;
import dev.stubwright.target.LocalServer.Call;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ResourcesTests {

    private static final Operation READ = Operations.of("GET", "/api/v1/users/{id}/appLinks");
    private static final Operation WRITE = Operations.of("POST", "/api/v1/users/{userId}/lifecycle/suspend");
    private static final List<String> GIVEN_BACK =
            List.of("DELETE /api/v1/users/00u7?sendEmail=false", "DELETE /api/v1/users/00u7?sendEmail=false");

    private final FakeTime time = new FakeTime();

    private static Answer okta(Call call) {
        if (call.line().equals("GET /api/v1/users/me")) {
            return Answer.json(200, "{\"id\":\"00u1\"}");
        }
        if (call.line().equals("POST /api/v1/users?activate=true")) {
            return Answer.json(200, "{\"id\":\"00u7\"}");
        }
        return Answer.empty(call.method().equals("DELETE") ? 204 : 404);
    }

    private Target open(LocalServer server, boolean writes, Map<String, String> given) {
        return Target.at(server.uri())
                .profile("okta", Path.of(""))
                .environment(name -> null)
                .allowWrites(writes)
                .values(given)
                .timeSource(time)
                .open();
    }

    @Test
    void are_looked_up_once_for_reading() {
        try (LocalServer server = LocalServer.start(ResourcesTests::okta);
                Target target = open(server, true, Map.of())) {
            for (int i = 0; i < 3; i++) {
                try (Resources resources = target.resources(READ)) {
                    assertThat(resources.values()).containsExactly(Map.entry("id", "00u1"));
                    assertThat(resources.created()).isEmpty();
                    assertThat(resources.shortfall()).isEmpty();
                }
            }
            assertThat(server.lines()).containsExactly("GET /api/v1/users/me");
        }
    }

    @Test
    void that_were_given_come_first_for_reading() {
        try (LocalServer server = LocalServer.start(ResourcesTests::okta);
                Target target = open(server, true, Map.of("id", "00u5"));
                Resources resources = target.resources(READ)) {
            assertThat(resources.values()).containsExactly(Map.entry("id", "00u5"));
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void are_always_made_for_writing_and_given_back() {
        try (LocalServer server = LocalServer.start(ResourcesTests::okta);
                Target target = open(server, true, Map.of("userId", "00u5"))) {
            try (Resources resources = target.resources(WRITE)) {
                assertThat(resources.values()).containsExactly(Map.entry("userId", "00u7"));
                assertThat(resources.created()).containsExactly("userId");
                assertThat(server.lines()).containsExactly("GET /api/v1/users/me", "POST /api/v1/users?activate=true");
                assertThat(server.calls().get(1).body())
                        .containsPattern("\"login\":\"stubwright-[0-9a-f]{16}@example.com\"")
                        .doesNotContain("{{");
            }
            assertThat(server.lines().subList(2, 4)).isEqualTo(GIVEN_BACK);
            assertThat(target.leftovers()).isEmpty();
        }
    }

    @Test
    void are_given_back_though_the_case_fails() {
        try (LocalServer server = LocalServer.start(ResourcesTests::okta);
                Target target = open(server, true, Map.of())) {
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> {
                try (Resources resources = target.resources(WRITE)) {
                    throw new ArithmeticException(resources.shortfall());
                }
            });
            assertThat(server.lines().subList(2, 4)).isEqualTo(GIVEN_BACK);
        }
    }

    @Test
    void are_given_back_by_a_thread_that_is_being_stopped() {
        try (LocalServer server = LocalServer.start(ResourcesTests::okta);
                Target target = open(server, true, Map.of())) {
            try (Resources resources = target.resources(WRITE)) {
                assertThat(resources.created()).isNotEmpty();
                Thread.currentThread().interrupt();
            }
            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.lines().subList(2, 4)).isEqualTo(GIVEN_BACK);
        }
    }

    @Test
    void that_cannot_be_given_back_are_told_and_tried_again_at_the_end() {
        AtomicInteger deletions = new AtomicInteger();
        Function<Call, Answer> stubborn = call -> call.method().equals("DELETE") && deletions.incrementAndGet() <= 6
                ? Answer.json(503, "{\"errorCode\":\"E9\",\"errorSummary\":\"later\"}")
                : okta(call);
        try (LocalServer server = LocalServer.start(stubborn)) {
            Target target = open(server, true, Map.of());
            target.resources(WRITE).close();

            assertThat(time.seconds()).containsExactly(1L, 2L, 1L, 2L);
            assertThat(target.leftovers())
                    .containsExactly("userId 00u7, created by POST /api/v1/users?activate=true, could not be destroyed:"
                            + " DELETE /api/v1/users/{{value}}?sendEmail=false answered 503 (E9: later)");

            target.close();
            assertThat(target.leftovers()).isEmpty();
            assertThat(deletions).hasValue(8);
        }
    }

    @Test
    void are_never_destroyed_if_they_were_there_before() {
        Function<Call, Answer> upserting =
                call -> call.method().equals("POST") ? Answer.json(200, "{\"id\":\"00u5\"}") : okta(call);
        try (LocalServer server = LocalServer.start(upserting);
                Target target = open(server, true, Map.of("userId", "00u5"))) {
            try (Resources resources = target.resources(WRITE)) {
                assertThat(resources.values()).isEmpty();
                assertThat(resources.shortfall()).contains("existed before");
            }
            assertThat(server.methods()).containsExactly("GET", "POST");
        }
    }

    @Test
    void are_never_destroyed_if_the_answer_names_the_one_whom_the_token_belongs_to() {
        Function<Call, Answer> upserting =
                call -> call.method().equals("POST") ? Answer.json(200, "{\"id\":\"00u1\"}") : okta(call);
        try (LocalServer server = LocalServer.start(upserting);
                Target target = open(server, true, Map.of())) {
            assertThat(shortfall(target, WRITE)).contains("existed before");
            assertThat(server.methods()).doesNotContain("DELETE");
        }
    }

    @Test
    void are_left_until_all_that_gives_them_back_is_done() {
        AtomicInteger deletions = new AtomicInteger();
        Function<Call, Answer> shaky = call ->
                call.method().equals("DELETE") && deletions.incrementAndGet() <= 3 ? Answer.empty(503) : okta(call);
        try (LocalServer server = LocalServer.start(shaky);
                Target target = open(server, true, Map.of())) {
            target.resources(WRITE).close();

            assertThat(deletions).hasValue(4);
            assertThat(target.leftovers())
                    .singleElement()
                    .asString()
                    .contains("00u7")
                    .contains("answered 503");
        }
    }

    @Test
    void that_may_have_been_made_are_told() {
        Function<Call, Answer> vague = call -> call.method().equals("POST") ? Answer.empty(504) : okta(call);
        try (LocalServer server = LocalServer.start(vague);
                Target target = open(server, true, Map.of())) {
            target.resources(WRITE).close();

            assertThat(target.leftovers())
                    .singleElement()
                    .asString()
                    .matches(
                            "POST /api/v1/users\\?activate=true may have created a userId that could not be destroyed; look"
                                    + " for [0-9a-f]{16} there: POST /api/v1/users\\?activate=true answered 504");
        }
    }

    @Test
    void that_are_being_made_when_their_thread_is_stopped_are_waited_for_and_given_back() {
        Thread worker = Thread.currentThread();
        Function<Call, Answer> stopping = call -> {
            if (call.method().equals("POST")) {
                worker.interrupt();
            }
            return okta(call);
        };
        try (LocalServer server = LocalServer.start(stopping);
                Target target = open(server, true, Map.of())) {
            try (Resources resources = target.resources(WRITE)) {
                assertThat(resources.values()).containsEntry("userId", "00u7");
            }
            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.lines().subList(2, 4)).isEqualTo(GIVEN_BACK);
            assertThat(target.leftovers()).isEmpty();
        }
    }

    @Test
    void that_are_missing_say_why() {
        try (LocalServer server = LocalServer.start(call ->
                        Answer.json(401, "{\"errorCode\":\"E0000011\",\"errorSummary\":\"Invalid token provided\"}"));
                Target reading = open(server, false, Map.of());
                Target writing = open(server, true, Map.of())) {
            assertThat(shortfall(reading, READ))
                    .isEqualTo("no existing id is known (GET /api/v1/users/me answered 401 (E0000011: Invalid token"
                            + " provided)); give one as id=…, or use a profile that looks one up");
            assertThat(shortfall(reading, WRITE)).isEqualTo("writes are not allowed on this tenant");
            assertThat(shortfall(writing, WRITE))
                    .isEqualTo("no userId could be created, POST /api/v1/users?activate=true answered 401 (E0000011:"
                            + " Invalid token provided)");
            assertThat(shortfall(writing, Operations.of("DELETE", "/api/v1/apps/{appId}")))
                    .isEqualTo("it may only change what this run creates, but the profile okta creates no appId");
            assertThat(shortfall(writing, Operations.of("DELETE", "/api/v1/users/me/sessions")))
                    .contains("it would change existing data");
        }
    }

    private static String shortfall(Target target, Operation operation) {
        try (Resources resources = target.resources(operation)) {
            return resources.shortfall();
        }
    }
}
