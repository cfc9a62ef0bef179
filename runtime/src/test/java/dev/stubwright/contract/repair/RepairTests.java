package dev.stubwright.contract.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Contracts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Repairs of single faults in an otherwise valid document, which swagger-parser then accepts. */
class RepairTests {

    private static final String GET = "/paths/~1users~1{id}/get";

    /** A fault in the paths of a document. The line with the fault ends with {@code #!}. */
    record Fault(String id, String paths, String pointer, String repaired) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Arguments> faults() {
        String path = "  /users/{id}:\n    get:\n      operationId: a\n";
        String ok = "      responses: {'200': {description: OK}}\n";
        String id = "      - {in: path, name: id, required: true, schema: {type: string}}\n";
        String params = path + ok + "      parameters:\n" + id;
        return Stream.of(
                        new Fault(
                                "parameter-untyped",
                                params + "      - {in: query, name: q} #!\n",
                                GET + "/parameters/1/schema",
                                "{}"),
                        new Fault(
                                "path-parameter-not-required",
                                path + ok
                                        + "      parameters:\n      - name: id #!\n        in: path\n        schema: {}\n",
                                GET + "/parameters/0/required",
                                "true"),
                        new Fault(
                                "path-variable-undeclared",
                                "  /users/{id}: #!\n    get:\n      operationId: a\n" + ok,
                                GET + "/parameters/0/schema/type",
                                "\"string\""),
                        new Fault(
                                "path-parameter-not-in-path",
                                params + "      - {in: path, name: other, required: true, schema: {}} #!\n",
                                GET + "/parameters/1",
                                ""),
                        new Fault(
                                "path-parameter-misspelt",
                                path + ok
                                        + "      parameters:\n      - {in: path, name: I_D, required: true, schema: {type: integer}} #!\n",
                                GET + "/parameters",
                                "[{\"in\":\"path\",\"name\":\"id\",\"required\":true,\"schema\":{\"type\":\"integer\"}}]"),
                        new Fault(
                                "dangling-reference",
                                params
                                        + "      - in: query\n        name: q\n        schema:\n          $ref: '#/components/schemas/holder' #!\n",
                                GET + "/parameters/1/schema",
                                "{}"),
                        new Fault(
                                "reference-unreadable",
                                params
                                        + "      - in: query\n        name: q\n        schema:\n          $ref: 'other.yaml#/Q' #!\n",
                                GET + "/parameters/1/schema",
                                "{}"),
                        new Fault(
                                "dangling-reference",
                                params + "      - $ref: '#/components/parameters/none' #!\n",
                                GET + "/parameters/1",
                                ""),
                        new Fault(
                                "header-parameter-ignored",
                                params + "      - {in: header, name: accept, schema: {}} #!\n",
                                GET + "/parameters/1",
                                ""),
                        new Fault(
                                "authorization-header-parameter",
                                params + "      - {in: header, name: Authorization, schema: {}} #!\n",
                                GET + "/parameters/1",
                                ""),
                        new Fault("parameter-not-object", params + "      - just text #!\n", GET + "/parameters/1", ""),
                        new Fault("parameter-not-object", params + "      - ~ #!\n", GET + "/parameters/1", ""),
                        new Fault(
                                "parameter-without-name",
                                params + "      - {in: query, schema: {}} #!\n",
                                GET + "/parameters/1",
                                ""),
                        new Fault(
                                "parameter-repeated",
                                params + "      - {in: path, name: id, required: true, schema: {type: integer}} #!\n",
                                GET + "/parameters/0/schema/type",
                                "\"string\""),
                        new Fault(
                                "parameter-place-unknown",
                                params + "      - name: q\n        schema: {}\n        in: querry #!\n",
                                GET + "/parameters/1",
                                ""),
                        new Fault(
                                "parameter-type-outside-schema",
                                params + "      - {in: query, name: q, type: integer} #!\n",
                                GET + "/parameters/1/schema",
                                "{\"type\":\"integer\"}"),
                        new Fault(
                                "boolean-as-text",
                                params
                                        + "      - in: query\n        name: q\n        schema: {}\n        required: 'true' #!\n",
                                GET + "/parameters/1/required",
                                "true"),
                        new Fault(
                                "example-placeholder",
                                params
                                        + "      - in: query\n        name: q\n        schema: {}\n        example: {} #!\n",
                                GET + "/parameters/1/example",
                                ""),
                        new Fault(
                                "type-unknown",
                                params
                                        + "      - in: query\n        name: q\n        schema:\n          type: int #!\n",
                                GET + "/parameters/1/schema/type",
                                "\"integer\""),
                        new Fault(
                                "type-list",
                                params
                                        + "      - in: query\n        name: q\n        schema:\n          type: [string, 'null'] #!\n",
                                GET + "/parameters/1/schema",
                                "{\"type\":\"string\",\"nullable\":true}"),
                        new Fault(
                                "required-not-a-list",
                                params
                                        + "      - in: query\n        name: q\n        schema:\n          required: true #!\n",
                                GET + "/parameters/1/schema",
                                "{}"),
                        new Fault(
                                "array-without-items",
                                params
                                        + "      - in: query\n        name: q\n        schema:\n          type: array #!\n",
                                GET + "/parameters/1/schema/items",
                                "{}"),
                        new Fault(
                                "not-an-object",
                                path + "      parameters:\n" + id + "      responses:\n        '200': ~ #!\n",
                                GET + "/responses/200/description",
                                "\"\""),
                        new Fault(
                                "not-a-list",
                                params + "      - in: query\n        name: q\n        schema:\n          allOf: x #!\n",
                                GET + "/parameters/1/schema",
                                "{}"),
                        new Fault(
                                "responses-missing",
                                "  /users/{id}:\n    get: #!\n      operationId: a\n      parameters:\n" + id,
                                GET + "/responses/default/description",
                                "\"\""),
                        new Fault(
                                "status-unknown",
                                path + "      parameters:\n" + id
                                        + "      responses:\n        2xx: {description: OK} #!\n",
                                GET + "/responses/2XX/description",
                                "\"OK\""),
                        new Fault(
                                "response-without-description",
                                path + "      parameters:\n" + id + "      responses:\n        '200': {} #!\n",
                                GET + "/responses/200/description",
                                "\"\""),
                        new Fault(
                                "request-body-ignored",
                                params + "      requestBody: {content: {application/json: {}}} #!\n",
                                GET + "/requestBody",
                                ""),
                        new Fault(
                                "security-scheme-unknown",
                                params + "      security:\n      - token: [] #!\n",
                                GET + "/security",
                                ""),
                        new Fault(
                                "operation-id-missing",
                                "  /users/{id}:\n    get: #!\n" + ok + "      parameters:\n" + id,
                                GET + "/operationId",
                                "\"getUsersId\""),
                        new Fault(
                                "operation-id-repeated",
                                params + "    put:\n      parameters:\n" + id + ok + "      operationId: a #!\n",
                                "/paths/~1users~1{id}/put/operationId",
                                "\"a_2\""),
                        new Fault(
                                "path-double-slash",
                                "  //users//{id}: #!\n    get:\n      operationId: a\n" + ok + "      parameters:\n"
                                        + id,
                                GET + "/operationId",
                                "\"a\""),
                        new Fault(
                                "path-without-slash",
                                "  users/{id}: #!\n    get:\n      operationId: a\n" + ok + "      parameters:\n" + id,
                                GET + "/operationId",
                                "\"a\""),
                        new Fault(
                                "path-with-query",
                                "  /users/{id}?Action=Get: #!\n    get:\n      operationId: a\n" + ok
                                        + "      parameters:\n" + id,
                                "/paths/~1users~1{id}#Action=Get/get/parameters/1/schema/enum/0",
                                "\"Get\""))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void repairs_the_fault_and_reports_its_line(Fault fault, @TempDir Path folder) {
        String document = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n" + fault.paths();

        Contract contract = Contracts.of(folder, document);

        assertThat(contract.diagnostics())
                .filteredOn(found -> !found.id().equals("parser-message"))
                .as("only this fault, and once: %s", contract.diagnostics())
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.id()).isEqualTo(fault.id());
                    assertThat(diagnostic.location().line()).isEqualTo(marked(document));
                    assertThat(diagnostic.repair()).isPresent();
                });
        JsonNode repaired = contract.document().at(fault.pointer());
        assertThat(repaired.isMissingNode() ? "" : repaired.toString()).isEqualTo(fault.repaired());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void swagger_parser_accepts_the_repaired_document(Fault fault, @TempDir Path folder) {
        Contract contract =
                Contracts.of(folder, "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n" + fault.paths());

        assertThat(Contracts.auditDiagnostics(contract, "parser-message"))
                .extracting(Diagnostic::message)
                .isEmpty();
    }

    private static int marked(String document) {
        List<String> lines = new ArrayList<>(document.lines().toList());
        return 1
                + lines.indexOf(lines.stream()
                        .filter(line -> line.endsWith("#!"))
                        .findFirst()
                        .orElseThrow());
    }
}
