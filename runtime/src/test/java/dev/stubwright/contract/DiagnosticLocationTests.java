package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A problem is reported once, at its cause, independent of the order of files. */
class DiagnosticLocationTests {

    private static final String ONE = """
            openapi: 3.0.3
            info: {title: one, version: '1'}
            paths:
              /a/{id}:
                summary: of one
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                get: {operationId: get, responses: {'200': {description: OK}}}
            """;
    private static final String TWO = """
            openapi: 3.0.3
            info: {title: two, version: '1'}
            paths:
              /a/{id}:
                summary: of two
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                put: {operationId: get, summary: own, responses: {'200': {description: OK}}}
            """;

    @TempDir
    Path folder;

    private Contract read(String... sources) {
        Contracts.write(folder, "one.yaml", ONE);
        Contracts.write(folder, "two.yaml", TWO);
        ContractRequest.Builder request = ContractRequest.builder().folder(folder);
        List.of(sources).forEach(request::source);
        return ContractReader.read(request.build());
    }

    @Test
    void a_contract_of_several_files_has_the_same_title_in_any_order() {
        assertThat(read("two.yaml", "one.yaml").toOpenApi())
                .isEqualTo(read("one.yaml", "two.yaml").toOpenApi())
                .contains("\"title\" : \"one\"");
    }

    @Test
    void a_duplicate_operation_id_is_reported_with_both_locations() {
        assertThat(Contracts.diagnostics(read("two.yaml", "one.yaml"), "operation-id-repeated"))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.location()).hasToString("two.yaml:7:11");
                    assertThat(diagnostic.message())
                            .isEqualTo("`operationId` must be unique, but `get` is also in one.yaml:7:11");
                });
    }

    @Test
    void different_path_item_fields_move_to_the_operations() {
        JsonNode item = read("one.yaml", "two.yaml").document().at("/paths/~1a~1{id}");

        assertThat(item.at("/get/summary").asText()).isEqualTo("of one");
        assertThat(item.at("/put/summary").asText()).isEqualTo("own");
        assertThat(item.has("summary")).isFalse();
    }

    @Test
    void a_problem_in_a_yaml_alias_is_reported_once() {
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a:
                    get: &get
                      operationId: a
                      parameters: [{name: q, in: query, required: 'true', schema: {type: string}}]
                      responses: {'200': {description: OK}}
                    put:
                      <<: *get
                      operationId: b
                """);

        assertThat(contract.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.id()).isEqualTo("boolean-as-text");
            assertThat(diagnostic.location()).hasToString("api.yaml:7:41");
        });
    }

    @Test
    void a_callback_that_refers_to_a_path_adds_no_fields_of_openapi_3_1() {
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a:
                    post:
                      operationId: a
                      responses: {'200': {description: OK}}
                      callbacks: {done: {'{$request.query.url}': {$ref: '#/paths/~1b'}}}
                  /b: {post: {operationId: b, responses: {'200': {description: OK}}}}
                """);

        assertThat(contract.audit()).isEmpty();
        assertThat(contract.document().has("components")).isFalse();
        assertThat(contract.operations().get(0).callbacks()).hasSize(1);
    }

    @Test
    void a_security_requirement_as_a_string_is_located_at_its_line() {
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: a
                      security: [none]
                      responses: {'200': {description: OK}}
                """);

        assertThat(Contracts.diagnostics(contract, "security-scheme-unknown"))
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.location()).hasToString("api.yaml:7:18"));
    }

    @Test
    void an_unknown_field_inside_a_schema_is_located_at_its_line() {
        Contract contract = Contracts.of(folder, """
                swagger: '2.0'
                info: {title: t, version: '1'}
                paths: {/a: {get: {operationId: a, responses: {200: {description: OK, schema: {$ref: '#/definitions/E'}}}}}}
                definitions:
                  E:
                    type: object
                    properties:
                      n:
                        type: number
                        divisibleBy: 2
                """);

        assertThat(contract.audit()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.id()).isEqualTo("parser-message");
            assertThat(diagnostic.location()).hasToString("api.yaml:10:9");
        });
    }

    @Test
    void a_circular_reference_is_reported_as_written() {
        Contracts.write(folder, "s.yaml", "A: {$ref: '#/B'}\nB: {$ref: '#/A'}\n");

        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: a
                      responses: {'200': {description: OK, content: {application/json: {schema: {$ref: 's.yaml#/A'}}}}}
                """);

        assertThat(Contracts.diagnostics(contract, "dangling-reference"))
                .extracting(diagnostic -> diagnostic.message())
                .contains("reference `s.yaml#/A` must not be circular, but leads back to itself");
    }
}
