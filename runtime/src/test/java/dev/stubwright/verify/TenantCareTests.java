package dev.stubwright.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stubwright.TargetException;
import dev.stubwright.target.LocalServer;
import dev.stubwright.target.LocalServer.Answer;
import dev.stubwright.target.LocalServer.Call;
import dev.stubwright.target.Target;
import dev.stubwright.target.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite does not harm a tenant, and does not report guesses. */
class TenantCareTests {

    private static final String ITEMS = """
            openapi: 3.0.3
            info: {title: Items, version: "1"}
            paths:
              /items/{itemId}:
                parameters:
                  - {name: itemId, in: path, required: true, schema: {type: string%s}}
                %s:
                  operationId: item
                  parameters: [%s]
                  responses:
                    "200": {description: done}
                    "404": {description: no such item}
            """;

    private static final String PROFILE = """
            name: items
            fixtures:
              /items/{itemId}:
                create: {method: POST, path: /items}
                value: /id
                destroy: [{method: DELETE, path: "/items/{{value}}"}]
            """;

    @TempDir
    Path folder;

    private static Answer items(Call call) {
        return switch (call.method()) {
            case "POST" -> call.path().equals("/items") ? Answer.json(201, "{\"id\":\"i1\"}") : Answer.empty(200);
            case "DELETE" -> Answer.empty(204);
            default -> Answer.empty(200);
        };
    }

    private SuiteResult run(LocalServer server, String schema, String method, String parameters) throws IOException {
        Path profile = Files.writeString(folder.resolve("profile.yaml"), PROFILE);
        try (Target tenant = Targets.writable(server.uri(), profile)) {
            return ContractSuite.of(UsersApi.contract(folder, ITEMS.formatted(schema, method, parameters)), tenant, 0)
                    .run(progress -> {});
        }
    }

    private static CaseResult of(SuiteResult result, String kind) {
        return result.cases().stream()
                .filter(done -> done.contractCase().kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void does_not_put_an_unknown_resource() throws IOException {
        try (LocalServer server = LocalServer.start(TenantCareTests::items)) {
            SuiteResult result = run(server, "", "put", "");

            assertThat(of(result, CaseKind.UNKNOWN_RESOURCE).reason()).startsWith("PUT may create");
            assertThat(server.lines()).contains("PUT /items/i1").doesNotContain("PUT /items/stubwright-unknown");
        }
    }

    @Test
    void does_not_send_an_undeclared_method_to_a_real_id() throws IOException {
        try (LocalServer server = LocalServer.start(TenantCareTests::items)) {
            SuiteResult result = run(server, ", pattern: '^i[0-9]$'", "delete", "");

            assertThat(of(result, CaseKind.UNDECLARED_METHOD).reason()).contains("no unused id matches the path");
            assertThat(server.methods()).doesNotContain("GET");
        }
    }

    @Test
    void does_not_take_404_for_an_unknown_id_as_a_word_on_the_method() throws IOException {
        Function<Call, Answer> unknown = call -> call.method().equals("GET") ? Answer.empty(404) : items(call);
        try (LocalServer server = LocalServer.start(unknown)) {
            CaseResult done = of(run(server, "", "delete", ""), CaseKind.UNDECLARED_METHOD);

            assertThat(done.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
            assertThat(done.checks()).isEmpty();
            assertThat(done.reason()).startsWith("the tenant answers 404");
        }
    }

    @Test
    void does_not_report_that_a_generated_value_is_not_found() throws IOException {
        Function<Call, Answer> strict = call -> call.target().contains("group") ? Answer.empty(404) : items(call);
        try (LocalServer server = LocalServer.start(strict)) {
            SuiteResult result =
                    run(server, "", "get", "{name: group, in: query, required: true, schema: {type: string}}");

            assertThat(result.findings()).isEmpty();
            assertThat(of(result, CaseKind.POSITIVE).verdict()).isEqualTo(Verdict.NOT_VERIFIED);
        }
    }

    @Test
    void runs_the_other_cases_if_one_cannot_be_sent() throws IOException {
        try (LocalServer server = LocalServer.start(TenantCareTests::items)) {
            SuiteResult result =
                    run(server, "", "get", "{name: X-HTTP-Method-Override, in: header, schema: {type: string}}");

            assertThat(result.cases().stream().filter(done -> done.reason().contains("X-HTTP-Method-Override")))
                    .isNotEmpty()
                    .allSatisfy(done -> assertThat(done.contractCase().id()).isEqualTo("item/positive/maximal"));
            assertThat(server.lines()).contains("GET /items/i1");
        }
    }

    @Test
    void reports_leftovers_if_the_tenant_dies() throws IOException {
        AtomicBoolean dead = new AtomicBoolean();
        Function<Call, Answer> dying = call -> {
            if (dead.get() || call.path().equals("/items/i1")) {
                dead.set(true);
                throw new IllegalStateException("hangs up");
            }
            return items(call);
        };
        try (LocalServer server = LocalServer.start(dying)) {
            assertThatExceptionOfType(TargetException.class)
                    .isThrownBy(() -> run(server, "", "delete", ""))
                    .withMessageContaining(
                            "left on the target: itemId i1, created by POST /items, could not be destroyed")
                    .withMessageContaining("clean up by hand");
        }
    }

    @Test
    void continues_if_only_one_endpoint_hangs_up() throws IOException {
        Function<Call, Answer> partly = call -> {
            if (call.method().equals("GET") && call.path().equals("/items/i1")) {
                throw new IllegalStateException("hangs up");
            }
            return items(call);
        };
        try (LocalServer server = LocalServer.start(partly)) {
            SuiteResult result = run(server, "", "get", "");

            CaseResult unanswered = of(result, CaseKind.POSITIVE);
            assertThat(unanswered.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
            assertThat(unanswered.reason()).endsWith("; the target answers other requests");
            assertThat(of(result, CaseKind.UNKNOWN_RESOURCE).exchanges()).isNotEmpty();
        }
    }
}
