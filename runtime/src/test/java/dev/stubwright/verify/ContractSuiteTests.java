package dev.stubwright.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stubwright.TargetException;
import dev.stubwright.contract.Contract;
import dev.stubwright.target.LocalServer;
import dev.stubwright.target.LocalServer.Answer;
import dev.stubwright.target.RawServer;
import dev.stubwright.target.Target;
import dev.stubwright.target.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractSuiteTests {

    private static final String PROFILE = """
            name: users
            errors: [/errorCode]
            fixtures:
              /api/users/{userId}:
                create: {method: POST, path: /api/users, body: {name: "{{unique}}"}}
                value: /id
                destroy: [{method: DELETE, path: "/api/users/{{value}}"}]
            """;

    @TempDir
    Path folder;

    @Test
    void finds_nothing_on_a_tenant_that_honours_its_contract() {
        try (LocalServer server = LocalServer.start(UsersApi::answer);
                Target tenant = Targets.readOnly(server.uri())) {
            List<CaseResult> told = new ArrayList<>();

            SuiteResult result =
                    ContractSuite.of(UsersApi.contract(folder), tenant, 0).run(told::add);

            assertThat(result.findings()).isEmpty();
            assertThat(result.remarks()).isEmpty();
            assertThat(result.kind()).isEqualTo(Target.Kind.TENANT);
            assertThat(told).isEqualTo(result.cases());
            assertThat(result.cases().stream()
                            .map(done -> done.contractCase().id() + " " + done.verdict())
                            .toList())
                    .containsExactly(
                            "listUsers/positive/minimal PASSED",
                            "listUsers/positive/maximal PASSED",
                            "listUsers/undeclared-method NOT_VERIFIED",
                            "listUsers/no-credential PASSED",
                            "getUser/positive/typical PASSED",
                            "getUser/undeclared-method NOT_VERIFIED",
                            "getUser/unknown-resource PASSED",
                            "getUser/no-credential PASSED",
                            "suspendUser/positive/typical NOT_VERIFIED",
                            "suspendUser/undeclared-method NOT_VERIFIED",
                            "suspendUser/unknown-resource NOT_VERIFIED",
                            "suspendUser/no-credential NOT_VERIFIED");
        }
    }

    @Test
    void only_reads_from_a_tenant_by_default() {
        try (LocalServer server = LocalServer.start(UsersApi::answer);
                Target tenant = Targets.readOnly(server.uri())) {
            SuiteResult result =
                    ContractSuite.of(UsersApi.contract(folder), tenant, 0).run(progress -> {});

            assertThat(server.methods()).isNotEmpty().containsOnly("GET");
            assertThat(result.cases())
                    .filteredOn(done -> done.verdict() == Verdict.NOT_VERIFIED)
                    .allSatisfy(done -> assertThat(done.reason()).isNotBlank());
        }
    }

    @Test
    void writes_only_to_resources_it_created_and_always_deletes_them() throws IOException {
        Path profile = Files.writeString(folder.resolve("profile.yaml"), PROFILE);
        try (LocalServer server = LocalServer.start(call ->
                        call.path().equals("/api/users/u7/suspend") ? Answer.empty(500) : UsersApi.answer(call));
                Target tenant = Targets.writable(server.uri(), profile)) {
            SuiteResult result =
                    ContractSuite.of(UsersApi.contract(folder), tenant, 0).run(progress -> {});

            List<String> lines = server.lines();
            assertThat(lines).contains("POST /api/users/u7/suspend");
            assertThat(lines.stream().filter("POST /api/users"::equals))
                    .hasSameSizeAs(lines.stream()
                            .filter("DELETE /api/users/u7"::equals)
                            .toList());
            assertThat(lines.stream().filter(line -> !line.startsWith("GET ")).distinct())
                    .containsExactlyInAnyOrder(
                            "POST /api/users",
                            "POST /api/users/u7/suspend",
                            "POST /api/users/stubwright-unknown/suspend",
                            "DELETE /api/users/u7");
            assertThat(result.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.check()).isEqualTo(Checks.SERVER_ERROR);
                assertThat(finding.occurrences()).isEqualTo(2);
            });
        }
    }

    @Test
    void reports_resources_that_it_could_not_delete() throws IOException {
        Path profile = Files.writeString(folder.resolve("profile.yaml"), PROFILE);
        try (LocalServer server = LocalServer.start(
                        call -> call.method().equals("DELETE") ? UsersApi.problem(403) : UsersApi.answer(call));
                Target tenant = Targets.writable(server.uri(), profile)) {
            SuiteResult result =
                    ContractSuite.of(UsersApi.contract(folder), tenant, 0).run(progress -> {});

            assertThat(result.remarks())
                    .isNotEmpty()
                    .allMatch(remark ->
                            remark.startsWith("userId u7, created by POST /api/users, could not be destroyed: "
                                    + "DELETE /api/users/{{value}} answered 403 (E403)"));
        }
    }

    @Test
    void merges_findings_with_the_same_cause() {
        try (LocalServer server = LocalServer.start(call -> call.path().equals("/api/users")
                                && call.headers().containsKey("Authorization")
                        ? Answer.json(200, "[{\"id\":1,\"status\":\"ACTIVE\"},{\"id\":2,\"status\":\"ACTIVE\"}]")
                        : UsersApi.answer(call));
                Target tenant = Targets.readOnly(server.uri())) {
            SuiteResult result =
                    ContractSuite.of(UsersApi.contract(folder), tenant, 0).run(progress -> {});

            assertThat(result.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.occurrences()).isEqualTo(2);
                assertThat(finding.instancePointer()).isEqualTo("/0/id");
                assertThat(finding.schemaPointer()).endsWith("/properties/id/type");
                assertThat(finding.caseName()).isEqualTo("GET /api/users -> 200 (minimal)");
            });
        }
    }

    @Test
    void stops_at_the_first_case_without_an_answer_if_the_target_is_down() {
        Contract contract = UsersApi.contract(folder);
        List<CaseResult> told = new ArrayList<>();
        LocalServer server = LocalServer.start(UsersApi::answer);
        try (Target tenant = Targets.readOnly(server.uri())) {
            server.close();
            assertThatExceptionOfType(TargetException.class)
                    .isThrownBy(() -> ContractSuite.of(contract, tenant, 0).run(told::add));
            assertThat(told).isEmpty();
        }
    }

    @Test
    void derives_the_same_cases_from_the_same_seed() {
        try (LocalServer server = LocalServer.start(UsersApi::answer);
                Target tenant = Targets.readOnly(server.uri())) {
            Contract contract = UsersApi.contract(folder);
            ContractSuite.of(contract, tenant, 5).run(progress -> {});
            List<String> first = server.lines();
            ContractSuite.of(contract, tenant, 5).run(progress -> {});

            assertThat(server.lines().subList(first.size(), server.lines().size()))
                    .isEqualTo(first);
        }
    }

    @Test
    void sorts_results_in_the_order_of_its_cases() {
        try (LocalServer server = LocalServer.start(UsersApi::answer);
                Target tenant = Targets.readOnly(server.uri())) {
            ContractSuite suite = ContractSuite.of(UsersApi.contract(folder), tenant, 0);
            List<CaseResult> results =
                    new ArrayList<>(suite.cases().stream().map(suite::run).toList());
            Collections.reverse(results);

            assertThat(suite.summarise(results).cases().stream().map(CaseResult::contractCase))
                    .isEqualTo(suite.cases());
        }
    }

    @Test
    void derives_a_case_from_each_example_of_the_document() {
        String document = UsersApi.DOCUMENT.replace(
                "{name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 9}}",
                "{name: limit, in: query, schema: {type: integer}, examples: {few: {value: 2}, many: {value: 200}}}");
        try (LocalServer server = LocalServer.start(UsersApi::answer);
                Target tenant = Targets.readOnly(server.uri())) {
            SuiteResult result = ContractSuite.of(UsersApi.contract(folder, document), tenant, 0)
                    .run(progress -> {});

            assertThat(server.lines()).contains("GET /api/users?limit=2", "GET /api/users?limit=200");
            assertThat(result.cases().stream().map(done -> done.contractCase().name()))
                    .contains("GET /api/users -> 200 (few)", "GET /api/users -> 200 (many)");
        }
    }

    @Test
    void finds_a_body_behind_204() {
        String document = """
                openapi: 3.0.3
                info: {title: Gone, version: "1"}
                paths:
                  /gone:
                    get:
                      responses:
                        "204": {description: nothing}
                """;
        String bad = "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello";
        try (RawServer server = RawServer.start(bad);
                Target tenant = Targets.readOnly(server.uri("http"))) {
            SuiteResult result = ContractSuite.of(UsersApi.contract(folder, document), tenant, 0)
                    .run(progress -> {});

            assertThat(result.findings())
                    .singleElement()
                    .extracting(Finding::check)
                    .isEqualTo(Checks.BODY_NOT_ALLOWED);
        }
    }
}
