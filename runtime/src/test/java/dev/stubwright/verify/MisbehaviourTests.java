package dev.stubwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.target.LocalServer;
import dev.stubwright.target.LocalServer.Answer;
import dev.stubwright.target.LocalServer.Call;
import dev.stubwright.target.Target;
import dev.stubwright.target.Targets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each misbehaviour of a tenant is found once, at the line of the document that it violates. */
class MisbehaviourTests {

    private static final String GET_USER = "get:\n      operationId: getUser";
    private static final String RESPONSES = "responses:\n        \"200\":\n          description: the user";
    private static final String CONTENT =
            "content:\n            application/json:\n              schema: {$ref: \"#/components/schemas/User\"}\n        \"401\"";

    @TempDir
    Path folder;

    /** A misbehaviour: the affected calls, their wrong answer, and the expected finding. */
    private record Row(
            String name,
            Predicate<Call> where,
            Function<Call, Answer> instead,
            Check check,
            String instancePointer,
            String keyword,
            String line) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static boolean knownUser(Call call) {
        return call.path().equals("/api/users/u1") && call.headers().containsKey("Authorization");
    }

    private static boolean unknownUser(Call call) {
        return call.path().startsWith("/api/users/stubwright-unknown")
                && !call.path().endsWith("suspend")
                && call.method().equals("GET");
    }

    private static boolean getSuspend(Call call) {
        return call.line().startsWith("GET") && call.path().endsWith("/suspend");
    }

    private static boolean anonymous(Call call) {
        return call.path().equals("/api/users/u1") && !call.headers().containsKey("Authorization");
    }

    private static Answer user(String body) {
        return Answer.json(200, body).with("X-Request-Id", "r1");
    }

    private static Row body(String name, String body, String pointer, String keyword, String line) {
        return new Row(name, MisbehaviourTests::knownUser, call -> user(body), Checks.BODY, pointer, keyword, line);
    }

    private static Row known(String name, Answer instead, Check check, String keyword, String line) {
        return new Row(name, MisbehaviourTests::knownUser, call -> instead, check, "", keyword, line);
    }

    static Stream<Row> rows() {
        String good = UsersApi.USER;
        Answer nothing = Answer.empty(200).with("X-Request-Id", "r1");
        Answer untyped = new Answer(200, Map.of("X-Request-Id", "r1"), good);
        return Stream.of(
                known("server error", UsersApi.problem(500), Checks.SERVER_ERROR, "", GET_USER),
                known("undocumented status", UsersApi.problem(418), Checks.STATUS, "", RESPONSES),
                known("404 for a resource that exists", UsersApi.problem(404), Checks.STATUS, "", RESPONSES),
                known("no content type", untyped, Checks.CONTENT_TYPE, "", CONTENT),
                known("malformed type", untyped.with("Content-Type", "json"), Checks.CONTENT_TYPE, "", CONTENT),
                known("undocumented type", untyped.with("Content-Type", "text/html"), Checks.CONTENT_TYPE, "", CONTENT),
                known("no required header", Answer.json(200, good), Checks.HEADERS, "", "X-Request-Id"),
                known("bad header", user(good).with("X-Count", "many"), Checks.HEADERS, "type", "X-Count"),
                known("no body", nothing, Checks.BODY, "", CONTENT),
                body(
                        "no json",
                        "{\"id\":",
                        "",
                        "",
                        "application/json:\n              schema: {$ref: \"#/components/schemas/User\"}\n        \"401\""),
                body("lacks a property", "{\"id\":\"u1\"}", "", "required", "required: [id, status]"),
                body("no such constant", "{\"id\":\"u1\",\"status\":\"GONE\"}", "/status", "enum", "status: {type"),
                body(
                        "no date",
                        "{\"id\":\"u1\",\"status\":\"ACTIVE\",\"created\":\"today\"}",
                        "/created",
                        "format",
                        "created: {type"),
                new Row(
                        "takes an undeclared method",
                        MisbehaviourTests::getSuspend,
                        call -> Answer.empty(200),
                        Checks.UNDECLARED_METHOD,
                        "",
                        "",
                        "post:"),
                new Row(
                        "405 without Allow",
                        MisbehaviourTests::getSuspend,
                        call -> UsersApi.problem(405),
                        Checks.UNDECLARED_METHOD,
                        "",
                        "",
                        "post:"),
                new Row(
                        "knows the unknown",
                        MisbehaviourTests::unknownUser,
                        call -> user(good),
                        Checks.UNKNOWN_RESOURCE,
                        "",
                        "",
                        RESPONSES),
                new Row(
                        "404 with another body",
                        MisbehaviourTests::unknownUser,
                        call -> Answer.json(404, "{}"),
                        Checks.BODY,
                        "",
                        "required",
                        "required: [errorCode]"),
                new Row(
                        "serves anybody",
                        MisbehaviourTests::anonymous,
                        call -> user(good),
                        Checks.AUTHENTICATION,
                        "",
                        "",
                        "security:"),
                new Row(
                        "401 with another body",
                        MisbehaviourTests::anonymous,
                        call -> Answer.json(401, "{\"errorCode\":1}"),
                        Checks.BODY,
                        "/errorCode",
                        "type",
                        "errorCode: {type"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void is_one_finding_at_its_line(Row row) {
        try (LocalServer server = LocalServer.start(
                        call -> row.where.test(call) ? row.instead.apply(call) : UsersApi.answer(call));
                Target tenant = Targets.readOnly(server.uri())) {
            SuiteResult result =
                    ContractSuite.of(UsersApi.contract(folder), tenant, 0).run(progress -> {});

            assertThat(result.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.check()).isEqualTo(row.check);
                assertThat(finding.instancePointer()).isEqualTo(row.instancePointer);
                assertThat(finding.keyword()).isEqualTo(row.keyword);
                assertThat(finding.location().source()).isEqualTo("users.yaml");
                assertThat(finding.location().line()).isEqualTo(UsersApi.line(row.line));
                assertThat(finding.message()).isNotBlank().doesNotEndWith(".");
                assertThat(finding.exchange().request().target()).startsWith("/api/users");
                assertThat(finding.target()).isEqualTo(server.uri());
            });
            assertThat(result.count(Verdict.FAILED)).isEqualTo(1);
        }
    }

    @Test
    void does_not_show_the_token_in_the_report() {
        Function<Call, Answer> telling =
                call -> Answer.json(500, "{\"error\":\"" + call.headers().getOrDefault("Authorization", "") + "\"}");
        try (LocalServer server = LocalServer.start(telling);
                Target tenant = Targets.readOnly(server.uri())) {
            SuiteResult result =
                    ContractSuite.of(UsersApi.contract(folder), tenant, 0).run(progress -> {});

            assertThat(server.calls()).anyMatch(call -> call.headers().containsValue(Targets.TOKEN));
            assertThat(result.findings()).isNotEmpty();
            assertThat(result.cases().toString() + result.findings() + result.remarks())
                    .doesNotContain(Targets.TOKEN);
            assertThat(result.findings().get(0).message()).isEqualTo("the server fails: ***");
            assertThat(result.findings().get(0).exchange().request().headers().first("Authorization"))
                    .contains("$TENANT_TOKEN");
        }
    }

    static Stream<Arguments> excuses() {
        return Stream.of(
                Arguments.of(401, "the tenant answers 401"),
                Arguments.of(403, "the tenant answers 403"),
                Arguments.of(429, "the tenant answers 429"));
    }

    @ParameterizedTest
    @MethodSource("excuses")
    void without_fault_of_the_tenant_is_not_verified(int status, String reason) {
        try (LocalServer server =
                        LocalServer.start(call -> knownUser(call) ? UsersApi.problem(status) : UsersApi.answer(call));
                Target tenant = Targets.readOnly(server.uri())) {
            SuiteResult result =
                    ContractSuite.of(UsersApi.contract(folder), tenant, 0).run(progress -> {});

            assertThat(result.findings()).isEmpty();
            assertThat(result.cases())
                    .filteredOn(done -> done.contractCase().id().startsWith("getUser/positive"))
                    .singleElement()
                    .satisfies(done -> {
                        assertThat(done.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
                        assertThat(done.reason()).startsWith(reason);
                    });
        }
    }
}
