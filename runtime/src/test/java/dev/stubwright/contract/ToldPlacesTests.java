package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault is told once, at its cause, in whatever order files are named. */
class ToldPlacesTests {

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
    void an_id_that_two_operations_have_is_told_with_both_places() {
        assertThat(Contracts.told(read("two.yaml", "one.yaml"), "operation-id-repeated"))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.location()).hasToString("two.yaml:7:11");
                    assertThat(told.message())
                            .isEqualTo("operationId `get` is not unique, it stands in one.yaml:7:11 as well");
                });
    }

    @Test
    void what_path_items_say_differently_of_their_operations_goes_to_each() {
        JsonNode item = read("one.yaml", "two.yaml").document().at("/paths/~1a~1{id}");

        assertThat(item.at("/get/summary").asText()).isEqualTo("of one");
        assertThat(item.at("/put/summary").asText()).isEqualTo("own");
        assertThat(item.has("summary")).isFalse();
    }

    @Test
    void what_an_alias_repeats_is_told_once() {
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

        assertThat(contract.diagnostics()).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo("boolean-as-text");
            assertThat(told.location()).hasToString("api.yaml:7:41");
        });
    }

    @Test
    void a_callback_that_is_a_path_of_the_document_adds_nothing_that_openapi_3_0_does_not_have() {
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
    void a_requirement_that_is_a_word_stands_where_it_is_written() {
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

        assertThat(Contracts.told(contract, "security-scheme-unknown"))
                .singleElement()
                .satisfies(told -> assertThat(told.location()).hasToString("api.yaml:7:18"));
    }

    @Test
    void a_member_that_openapi_does_not_have_is_told_where_it_stands_inside_a_schema() {
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

        assertThat(contract.audit()).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo("parser-message");
            assertThat(told.location()).hasToString("api.yaml:10:9");
        });
    }

    @Test
    void a_circle_of_references_is_told_in_the_words_of_its_document() {
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

        assertThat(Contracts.told(contract, "dangling-reference"))
                .extracting(told -> told.message())
                .contains("the reference `s.yaml#/A` leads back to where it comes from");
    }
}
