package dev.stubwright.report;

import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import dev.stubwright.contract.Operation;
import dev.stubwright.target.Target;
import dev.stubwright.verify.Case;
import dev.stubwright.verify.CaseKind;
import dev.stubwright.verify.CaseResult;
import dev.stubwright.verify.Check;
import dev.stubwright.verify.Checks;
import dev.stubwright.verify.Finding;
import dev.stubwright.verify.SuiteResult;
import dev.stubwright.verify.Verdict;
import dev.stubwright.wire.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The result of a suite with three operations: one passed, one failed, one not verified. */
final class Results {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info:
              title: Users
              version: 1.0.0
            servers:
              - url: https://example.com/api/v1
            paths:
              /users/{userId}:
                get:
                  operationId: getUser
                  x-api-path-slug: usersuserid-get
                  parameters:
                    - {name: userId, in: path, required: true, schema: {type: string}}
                  responses:
                    "200":
                      description: OK
                      content:
                        application/json:
                          schema: {type: object}
              /users/{userId}/lifecycle/suspend:
                post:
                  operationId: suspendUser
                  parameters:
                    - {name: userId, in: path, required: true, schema: {type: string}}
                  responses:
                    "204":
                      description: suspended
              /users/me:
                get:
                  operationId: getMe
                  responses:
                    "200":
                      description: OK
            """;

    private Results() {}

    static SuiteResult of(Path folder) {
        return of(folder, "{\"id\":42}");
    }

    /** @param body the response body of the finding */
    static SuiteResult of(Path folder, String body) {
        Contract contract = contract(folder);
        Operation user = contract.operation("getUser").orElseThrow();
        Operation suspend = contract.operation("suspendUser").orElseThrow();
        Operation me = contract.operation("getMe").orElseThrow();
        Finding finding = Findings.wrongBody(
                user,
                Findings.get("/api/v1/users/42", "Accept", "application/json", "Authorization", "SSWS $TOKEN"),
                Findings.ok(Payload.text(body), "Content-Type", "application/json"));
        return new SuiteResult(
                contract,
                Target.Kind.TENANT,
                URI.create("http://127.0.0.1:8080"),
                7,
                List.of(
                        passed(me, CaseKind.POSITIVE, "200", Set.of(Checks.SERVER_ERROR, Checks.STATUS)),
                        failed(user, finding),
                        passed(
                                user,
                                CaseKind.UNDECLARED_METHOD,
                                "405",
                                Set.of(Checks.SERVER_ERROR, Checks.UNDECLARED_METHOD)),
                        notVerified(suspend)),
                List.of(finding),
                List.of("user 00u1 could not be given back"));
    }

    static SuiteResult withoutFindings(Path folder) {
        Contract contract = contract(folder);
        return new SuiteResult(
                contract, Target.Kind.MOCK, URI.create("http://127.0.0.1:8080"), 0, List.of(), List.of(), List.of());
    }

    private static Contract contract(Path folder) {
        try {
            Files.writeString(folder.resolve("users.yaml"), DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ContractReader.read(
                ContractRequest.builder().folder(folder).source("users.yaml").build());
    }

    private static CaseResult passed(Operation operation, String kind, String status, Set<Check> checks) {
        return new CaseResult(aCase(operation, kind, status, checks), Verdict.PASSED, List.of(), "", List.of(), checks);
    }

    private static CaseResult failed(Operation operation, Finding finding) {
        Set<Check> checks = Set.of(Checks.SERVER_ERROR, Checks.STATUS, Checks.CONTENT_TYPE, Checks.BODY);
        return new CaseResult(
                aCase(operation, CaseKind.POSITIVE, "200", checks),
                Verdict.FAILED,
                List.of(finding),
                "",
                List.of(finding.exchange()),
                checks);
    }

    private static CaseResult notVerified(Operation operation) {
        Set<Check> checks = Set.of(Checks.SERVER_ERROR, Checks.STATUS, Checks.BODY_NOT_ALLOWED);
        return new CaseResult(
                aCase(operation, CaseKind.POSITIVE, "204", checks),
                Verdict.NOT_VERIFIED,
                List.of(),
                "no userId is known that exists",
                List.of(),
                Set.of());
    }

    private static Case aCase(Operation operation, String kind, String status, Set<Check> checks) {
        String id = operation.id() + "/" + kind.replace('-', '_');
        return new Case(id, operation.name() + " -> " + status, operation, kind, status, checks);
    }
}
