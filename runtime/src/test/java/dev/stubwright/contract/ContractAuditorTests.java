package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The diagnostics of {@link Contract#audit()}: invalid examples and defaults, and messages of swagger-parser. */
class ContractAuditorTests {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: t, version: '1'}
            paths:
              /users:
                get:
                  operationId: list
                  parameters:
                  - {in: query, name: a, schema: {type: integer}, example: one}
                  - {in: query, name: b, schema: {type: integer}, examples: {good: {value: 1}, bad: {value: two}}}
                  - {in: query, name: c, schema: {type: integer, example: three}}
                  - {in: query, name: d, schema: {type: integer, default: four}}
                  - {in: query, name: e, content: {application/json: {schema: {type: array, items: {}}, example: {}}}}
                  responses:
                    '200':
                      description: OK
                      headers:
                        X-Count: {schema: {type: integer}, example: many}
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/User'}
                          examples:
                            shared: {$ref: '#/components/examples/shared'}
                            elsewhere: {externalValue: 'https://example.com/user.json'}
                            text: {value: '{"id": "1"}'}
                            broken: {value: '{"id": 1}'}
                        application/xml:
                          schema: {$ref: '#/components/schemas/User'}
                          example: <user/>
                    '404':
                      description: none
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Problem'}
                          examples:
                            shared: {$ref: '#/components/examples/shared'}
                post:
                  operationId: add
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/User'}
                        examples:
                          full: {value: {id: '1', secret: s}}
                          right: {value: {secret: s}}
                  responses: {'201': {description: made}}
            components:
              examples:
                shared: {value: {id: 1}}
              schemas:
                Problem: {type: object, properties: {id: {type: boolean}}}
                User:
                  type: object
                  required: [id, secret]
                  example: {id: '1'}
                  properties:
                    id: {type: string, readOnly: true, example: 7}
                    secret: {type: string, writeOnly: true, example: 8}
                    tags: {type: array, items: {type: string, example: 9}}
                    plan:
                      allOf:
                      - {type: string, enum: [free, paid], default: none}
                    forbidden: {not: {type: string, example: 10}}
                    day: {type: string, format: date, example: tomorrow}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    8  | example-breaks-schema | example `example` breaks its schema: the body: expected an integer, but was the string "one"
                    9  | example-breaks-schema | example `bad` breaks its schema: the body: expected an integer, but was the string "two"
                    10 | example-breaks-schema | example `example` breaks its schema: the body: expected an integer, but was the string "three"
                    11 | default-breaks-schema | the default breaks its schema: the body: expected an integer, but was the string "four"
                    17 | example-breaks-schema | example `example` breaks its schema: the body: expected an integer, but was the string "many"
                    24 | example-breaks-schema | example `text` breaks its schema: expected an object, but is a string with JSON that matches the schema
                    25 | example-breaks-schema | example `broken` breaks its schema: expected an object, but is a string with JSON that does not match the schema: /id: expected a string, but was the number 1
                    43 | example-breaks-schema | example `full` breaks its schema: /id: expected no read-only property in a request, but was the string "1"
                    56 | example-breaks-schema | example `example` breaks its schema: the body: expected a string, but was the number 7
                    57 | example-breaks-schema | example `example` breaks its schema: the body: expected a string, but was the number 8
                    58 | example-breaks-schema | example `example` breaks its schema: the body: expected a string, but was the number 9
                    61 | default-breaks-schema | the default breaks its schema: the body: expected one of free, paid, but was the string "none"
                    63 | example-breaks-schema | example `example` breaks its schema: the body: expected a value with the format date, but was the string "tomorrow"
                    """)
    void reports_each_invalid_example_and_default(int line, String id, String message) {
        assertThat(Contracts.of(folder, DOCUMENT).audit())
                .filteredOn(diagnostic -> diagnostic.location().line() == line)
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.id()).isEqualTo(id);
                    assertThat(diagnostic.message()).isEqualTo(message);
                });
    }

    @Test
    void reports_nothing_else() {
        Contract contract = Contracts.of(folder, DOCUMENT);

        assertThat(contract.diagnostics()).extracting(Diagnostic::id).containsExactly("example-placeholder");
        assertThat(contract.audit())
                .extracting(diagnostic -> diagnostic.location().line())
                .containsExactly(8, 9, 10, 11, 12, 17, 24, 25, 43, 48, 48, 56, 57, 58, 61, 63);
        assertThat(contract.auditor().checkExamples().pairs()).isEqualTo(16);
        assertThat(contract.auditor().checkExamples().invalid()).isEqualTo(13);
    }

    @Test
    void locates_the_invalid_value_inside_an_example() {
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a:
                    get:
                      responses:
                        '200':
                          description: OK
                          content:
                            application/json:
                              schema: {type: array, items: {type: object, properties: {n: {type: integer}}}}
                              example:
                              - n: 1
                              - n: two
                """);

        assertThat(Contracts.auditDiagnostics(contract, "example-breaks-schema"))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.location()).hasToString("api.yaml:14:17");
                    assertThat(diagnostic.location().pointer()).endsWith("/example/1/n");
                });
    }

    @Test
    void validates_a_shared_example_for_each_use() {
        assertThat(Contracts.auditDiagnostics(Contracts.of(folder, DOCUMENT), "example-breaks-schema"))
                .filteredOn(diagnostic -> diagnostic.location().line() == 48)
                .extracting(Diagnostic::message)
                .containsExactly(
                        "example `shared`, used at api.yaml:22, breaks its schema: /id: expected a string, but was the number 1",
                        "example `shared`, used at api.yaml:35, breaks its schema: /id: expected a boolean, but was the number 1");
    }

    @Test
    void keeps_invalid_examples_from_mock_and_suite() {
        Contract contract = Contracts.of(folder, DOCUMENT);
        MediaType answer = contract.operation("list")
                .flatMap(Operation::success)
                .orElseThrow()
                .content()
                .get(0);
        MediaType body = contract.operation("add")
                .flatMap(Operation::requestBody)
                .orElseThrow()
                .content()
                .get(0);
        Parameter parameter =
                contract.operation("list").orElseThrow().parameters().get(1);

        assertThat(answer.examples()).isEmpty();
        assertThat(answer.invalidExamples()).extracting(Example::name).containsExactly("shared", "text", "broken");
        assertThat(body.examples()).extracting(Example::name).containsExactly("right");
        assertThat(body.invalidExamples()).extracting(Example::name).containsExactly("full");
        assertThat(parameter.examples()).extracting(Example::name).containsExactly("good");
        assertThat(parameter.invalidExamples()).extracting(Example::name).containsExactly("bad");
    }

    @Test
    void runs_once_for_all_threads() throws Exception {
        Contract contract = Contracts.of(folder, DOCUMENT);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<Diagnostic>> audit = contract::audit;
            List<Future<List<Diagnostic>>> found = threads.invokeAll(List.of(audit, audit, audit, audit));

            for (Future<List<Diagnostic>> one : found) {
                assertThat(one.get()).isSameAs(found.get(0).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void names_the_direction_if_the_reasons_differ() {
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a:
                    put:
                      operationId: a
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
                      responses:
                        '200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
                components:
                  schemas:
                    A:
                      type: object
                      example: {in: 1, out: 1}
                      properties:
                        in: {type: integer, readOnly: true}
                        out: {type: integer, writeOnly: true}
                """);

        assertThat(contract.audit())
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("example `example` breaks its"
                        + " schema: in a request /in: expected no read-only property in a request, but was the number 1;"
                        + " in a response /out: expected no write-only property in a response, but was the number 1");
    }

    @Test
    void validates_examples_of_discriminator_subtypes_and_callbacks() {
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a:
                    post:
                      operationId: a
                      responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
                      callbacks:
                        done:
                          '{$request.query.url}':
                            post:
                              requestBody:
                                content:
                                  application/json:
                                    schema: {type: object, properties: {id: {type: string, readOnly: true}}}
                                    examples: {good: {value: {id: a}}, bad: {value: {id: 1}}}
                              responses: {'200': {description: OK}}
                components:
                  schemas:
                    A: {type: object, properties: {k: {type: string}}, discriminator: {propertyName: k, mapping: {b: B}}}
                    B: {type: object, properties: {n: {type: string, example: 5}}}
                """);

        assertThat(contract.audit())
                .extracting(diagnostic -> diagnostic.location().line())
                .containsExactly(16, 21);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {type: object}                                            | {}   | 0
                    {type: object, required: [a], properties: {a: {}}}        | {}   | 1
                    {type: string}                                            | {}   | 1
                    {type: object}                                            | '{}' | 1
                    """)
    void accepts_an_empty_object_as_an_example_if_it_is_valid(String schema, String example, int placeholders) {
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: a
                      responses:
                        '200':
                          description: OK
                          content: {application/json: {schema: %s, example: %s}}
                """.formatted(schema, example));

        assertThat(Contracts.diagnostics(contract, "example-placeholder")).hasSize(placeholders);
        assertThat(contract.audit()).hasSize(placeholders);
    }

    @Test
    void validates_examples_in_other_files() {
        Contracts.write(folder, "good.json", "{\"id\": 1}");
        Contracts.write(folder, "examples/bad.yaml", "note: none\nid: one\n");
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: a
                      responses:
                        '200':
                          description: OK
                          content:
                            application/json:
                              schema: {type: object, properties: {id: {type: integer}}}
                              examples:
                                good: {externalValue: good.json}
                                bad: {$ref: '#/components/examples/bad'}
                                none: {externalValue: ./none.json}
                                outside: {externalValue: ../outside.json}
                                picture: {externalValue: picture.png}
                                elsewhere: {externalValue: 'https://example.com/user.json'}
                components: {examples: {bad: {externalValue: ./examples/bad.yaml}}}
                """);

        MediaType media = contract.operation("a")
                .flatMap(Operation::success)
                .orElseThrow()
                .content()
                .get(0);
        assertThat(media.examples()).extracting(Example::name).containsExactly("good");
        assertThat(media.invalidExamples()).extracting(Example::name).containsExactly("bad");
        assertThat(Contracts.diagnostics(contract, "example-unreadable"))
                .extracting(diagnostic -> diagnostic.location().line())
                .containsExactly(16, 17);
        assertThat(Contracts.auditDiagnostics(contract, "example-breaks-schema"))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.location()).hasToString("examples/bad.yaml:2:1");
                    assertThat(diagnostic.message()).endsWith("/id: expected an integer, but was the string \"one\"");
                });
        assertThat(contract.document().at("/components/examples/bad").has("externalValue"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    text/plain; charset=utf-8 | {type: string, maxLength: 2}  | 1
                    text/plain                | {$ref: '#/components/schemas/S'} | 1
                    text/plain                | {type: integer}               | 0
                    text/csv                  | {type: string, maxLength: 2}  | 0
                    "*/*"                     | {type: string, maxLength: 2}  | 0
                    application/xml           | {type: string, maxLength: 2}  | 0
                    """)
    void validates_plain_text_by_a_string_schema(String range, String schema, int lies) {
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: a
                      responses: {'200': {description: OK, content: {%s: {schema: %s, example: long}}}}
                components: {schemas: {S: {type: string, enum: [a]}}}
                """.formatted(range, schema));

        assertThat(Contracts.auditDiagnostics(contract, "example-breaks-schema"))
                .hasSize(lies);
        assertThat(contract.operation("a")
                        .flatMap(Operation::success)
                        .orElseThrow()
                        .content()
                        .get(0)
                        .invalidExamples())
                .hasSize(lies);
    }
}
