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

/** Each kind of dirt: what it is called, on which line it is found, and what becomes of it. */
class RepairTests {

    private static final String GET = "/paths/~1users~1{id}/get";

    /** One fault in an otherwise clean document; its line is marked with {@code #!}. */
    record Dirt(String id, String paths, String pointer, String mended) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Arguments> dirt() {
        String path = "  /users/{id}:\n    get:\n      operationId: a\n";
        String ok = "      responses: {'200': {description: OK}}\n";
        String id = "      - {in: path, name: id, required: true, schema: {type: string}}\n";
        String params = path + ok + "      parameters:\n" + id;
        return Stream.of(
                        new Dirt(
                                "parameter-untyped",
                                params + "      - {in: query, name: q} #!\n",
                                GET + "/parameters/1/schema",
                                "{}"),
                        new Dirt(
                                "path-parameter-not-required",
                                path + ok
                                        + "      parameters:\n      - name: id #!\n        in: path\n        schema: {}\n",
                                GET + "/parameters/0/required",
                                "true"),
                        new Dirt(
                                "path-variable-undeclared",
                                "  /users/{id}: #!\n    get:\n      operationId: a\n" + ok,
                                GET + "/parameters/0/schema/type",
                                "\"string\""),
                        new Dirt(
                                "path-parameter-not-in-path",
                                params + "      - {in: path, name: other, required: true, schema: {}} #!\n",
                                GET + "/parameters/1",
                                ""),
                        new Dirt(
                                "path-parameter-misspelt",
                                path + ok
                                        + "      parameters:\n      - {in: path, name: I_D, required: true, schema: {type: integer}} #!\n",
                                GET + "/parameters",
                                "[{\"in\":\"path\",\"name\":\"id\",\"required\":true,\"schema\":{\"type\":\"integer\"}}]"),
                        new Dirt(
                                "dangling-reference",
                                params
                                        + "      - in: query\n        name: q\n        schema:\n          $ref: '#/components/schemas/holder' #!\n",
                                GET + "/parameters/1/schema",
                                "{}"),
                        new Dirt(
                                "reference-unreadable",
                                params
                                        + "      - in: query\n        name: q\n        schema:\n          $ref: 'other.yaml#/Q' #!\n",
                                GET + "/parameters/1/schema",
                                "{}"),
                        new Dirt(
                                "dangling-reference",
                                params + "      - $ref: '#/components/parameters/none' #!\n",
                                GET + "/parameters/1",
                                ""),
                        new Dirt(
                                "header-parameter-ignored",
                                params + "      - {in: header, name: accept, schema: {}} #!\n",
                                GET + "/parameters/1",
                                ""),
                        new Dirt(
                                "authorization-header-parameter",
                                params + "      - {in: header, name: Authorization, schema: {}} #!\n",
                                GET + "/parameters/1",
                                ""),
                        new Dirt("parameter-not-object", params + "      - just text #!\n", GET + "/parameters/1", ""),
                        new Dirt("parameter-not-object", params + "      - ~ #!\n", GET + "/parameters/1", ""),
                        new Dirt(
                                "parameter-without-name",
                                params + "      - {in: query, schema: {}} #!\n",
                                GET + "/parameters/1",
                                ""),
                        new Dirt(
                                "parameter-repeated",
                                params + "      - {in: path, name: id, required: true, schema: {type: integer}} #!\n",
                                GET + "/parameters/0/schema/type",
                                "\"string\""),
                        new Dirt(
                                "parameter-place-unknown",
                                params + "      - name: q\n        schema: {}\n        in: querry #!\n",
                                GET + "/parameters/1",
                                ""),
                        new Dirt(
                                "parameter-type-outside-schema",
                                params + "      - {in: query, name: q, type: integer} #!\n",
                                GET + "/parameters/1/schema",
                                "{\"type\":\"integer\"}"),
                        new Dirt(
                                "boolean-as-text",
                                params
                                        + "      - in: query\n        name: q\n        schema: {}\n        required: 'true' #!\n",
                                GET + "/parameters/1/required",
                                "true"),
                        new Dirt(
                                "example-placeholder",
                                params
                                        + "      - in: query\n        name: q\n        schema: {}\n        example: {} #!\n",
                                GET + "/parameters/1/example",
                                ""),
                        new Dirt(
                                "type-unknown",
                                params
                                        + "      - in: query\n        name: q\n        schema:\n          type: int #!\n",
                                GET + "/parameters/1/schema/type",
                                "\"integer\""),
                        new Dirt(
                                "type-list",
                                params
                                        + "      - in: query\n        name: q\n        schema:\n          type: [string, 'null'] #!\n",
                                GET + "/parameters/1/schema",
                                "{\"type\":\"string\",\"nullable\":true}"),
                        new Dirt(
                                "required-not-a-list",
                                params
                                        + "      - in: query\n        name: q\n        schema:\n          required: true #!\n",
                                GET + "/parameters/1/schema",
                                "{}"),
                        new Dirt(
                                "array-without-items",
                                params
                                        + "      - in: query\n        name: q\n        schema:\n          type: array #!\n",
                                GET + "/parameters/1/schema/items",
                                "{}"),
                        new Dirt(
                                "not-an-object",
                                path + "      parameters:\n" + id + "      responses:\n        '200': ~ #!\n",
                                GET + "/responses/200/description",
                                "\"\""),
                        new Dirt(
                                "not-a-list",
                                params + "      - in: query\n        name: q\n        schema:\n          allOf: x #!\n",
                                GET + "/parameters/1/schema",
                                "{}"),
                        new Dirt(
                                "responses-missing",
                                "  /users/{id}:\n    get: #!\n      operationId: a\n      parameters:\n" + id,
                                GET + "/responses/default/description",
                                "\"\""),
                        new Dirt(
                                "status-unknown",
                                path + "      parameters:\n" + id
                                        + "      responses:\n        2xx: {description: OK} #!\n",
                                GET + "/responses/2XX/description",
                                "\"OK\""),
                        new Dirt(
                                "response-without-description",
                                path + "      parameters:\n" + id + "      responses:\n        '200': {} #!\n",
                                GET + "/responses/200/description",
                                "\"\""),
                        new Dirt(
                                "request-body-ignored",
                                params + "      requestBody: {content: {application/json: {}}} #!\n",
                                GET + "/requestBody",
                                ""),
                        new Dirt(
                                "security-scheme-unknown",
                                params + "      security:\n      - token: [] #!\n",
                                GET + "/security",
                                ""),
                        new Dirt(
                                "operation-id-missing",
                                "  /users/{id}:\n    get: #!\n" + ok + "      parameters:\n" + id,
                                GET + "/operationId",
                                "\"getUsersId\""),
                        new Dirt(
                                "operation-id-repeated",
                                params + "    put:\n      parameters:\n" + id + ok + "      operationId: a #!\n",
                                "/paths/~1users~1{id}/put/operationId",
                                "\"a_2\""),
                        new Dirt(
                                "path-double-slash",
                                "  //users//{id}: #!\n    get:\n      operationId: a\n" + ok + "      parameters:\n"
                                        + id,
                                GET + "/operationId",
                                "\"a\""),
                        new Dirt(
                                "path-without-slash",
                                "  users/{id}: #!\n    get:\n      operationId: a\n" + ok + "      parameters:\n" + id,
                                GET + "/operationId",
                                "\"a\""),
                        new Dirt(
                                "path-with-query",
                                "  /users/{id}?Action=Get: #!\n    get:\n      operationId: a\n" + ok
                                        + "      parameters:\n" + id,
                                "/paths/~1users~1{id}#Action=Get/get/parameters/1/schema/enum/0",
                                "\"Get\""))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("dirt")
    void mends_and_tells_where(Dirt dirt, @TempDir Path folder) {
        String document = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n" + dirt.paths();

        Contract contract = Contracts.of(folder, document);

        assertThat(contract.diagnostics())
                .filteredOn(diagnostic -> !diagnostic.id().equals("parser-message"))
                .as("only this fault, and once: %s", contract.diagnostics())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.id()).isEqualTo(dirt.id());
                    assertThat(told.location().line()).isEqualTo(marked(document));
                    assertThat(told.repair()).isPresent();
                });
        JsonNode mended = contract.document().at(dirt.pointer());
        assertThat(mended.isMissingNode() ? "" : mended.toString()).isEqualTo(dirt.mended());
    }

    @ParameterizedTest
    @MethodSource("dirt")
    void leaves_nothing_that_the_parser_minds(Dirt dirt, @TempDir Path folder) {
        Contract contract =
                Contracts.of(folder, "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n" + dirt.paths());

        assertThat(Contracts.audited(contract, "parser-message"))
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
