package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Severity;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callbacks and webhooks are read, but are not operations. */
class OutgoingCallTests {

    private static final String HOOKS = """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            webhooks:
              x-note: ours
              built:
                parameters: [{in: header, name: X-Signature, required: true, schema: {type: string}}]
                post:
                  operationId: onBuilt
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Event'}
                        example: {id: 7}
                  responses: {'204': {description: thanks}}
              sunk: {$ref: '#/components/pathItems/Sunk'}
            components:
              pathItems:
                Sunk: {post: {responses: {'200': {description: OK}}}}
              schemas:
                Event: {type: object, required: [id], properties: {id: {type: integer, readOnly: true}}}
                Unused: {type: string}
            """;

    @TempDir
    Path folder;

    @Test
    void keeps_the_callbacks_of_an_operation() {
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /subscriptions:
                    post:
                      operationId: subscribe
                      callbacks:
                        x-note: {a: b}
                        event:
                          x-note: {a: b}
                          '{$request.body#/url}':
                            post:
                              operationId: onEvent
                              requestBody: {$ref: '#/components/requestBodies/Event'}
                              responses: {'200': {description: OK}}
                            put: {responses: {'200': {description: OK}}}
                        shared: {$ref: '#/components/callbacks/Shared'}
                      responses: {'201': {description: made}}
                components:
                  requestBodies:
                    Event: {content: {application/json: {schema: {$ref: '#/components/schemas/Event'}}}}
                  callbacks:
                    Shared: {'http://example.com/{$url}': {get: {responses: {'200': {description: OK}}}}}
                  schemas:
                    Event: {type: object}
                """);

        Operation subscribe = contract.operations().get(0);
        assertThat(contract.operations()).hasSize(1);
        assertThat(contract.diagnostics()).isEmpty();
        assertThat(subscribe.callbacks())
                .extracting(call -> call.name() + " " + call.method() + " "
                        + call.expression().orElse(""))
                .containsExactly(
                        "event PUT {$request.body#/url}",
                        "event POST {$request.body#/url}",
                        "shared GET http://example.com/{$url}");
        OutgoingCall event = subscribe.callbacks().get(1);
        assertThat(event.id()).isEqualTo("onEvent");
        assertThat(event.location().line()).isEqualTo(12);
        assertThat(event.requestBody().orElseThrow().content())
                .extracting(MediaType::range)
                .containsExactly("application/json");
        assertThat(contract.document().at("/components/schemas/Event").isObject())
                .isTrue();
    }

    @Test
    void reads_webhooks_and_operations() {
        Contract contract = Contracts.of(folder, HOOKS + """
                paths:
                  /a: {get: {operationId: a, responses: {'200': {description: OK}}}}
                """);

        assertThat(contract.operations()).hasSize(1);
        assertThat(contract.audit()).isEmpty();
        assertThat(contract.webhooks()).extracting(OutgoingCall::name).containsExactly("built", "sunk");
        OutgoingCall built = contract.webhooks().get(0);
        assertThat(built.expression()).isEqualTo(Optional.empty());
        assertThat(built.parameters()).extracting(Parameter::name).containsExactly("X-Signature");
        // The API sends it, so it may contain read-only properties.
        assertThat(built.requestBody().orElseThrow().content().get(0).examples())
                .hasSize(1);
        assertThat(contract.document().at("/webhooks/built/post/operationId").asText())
                .isEqualTo("onBuilt");
        assertThat(contract.document().at("/components/schemas").size()).isEqualTo(1);
        assertThat(contract.locate("/webhooks/built/post").line()).isEqualTo(7);
    }

    @Test
    void accepts_a_document_with_only_webhooks() {
        Contract contract = Contracts.of(folder, HOOKS);

        assertThat(contract.operations()).isEmpty();
        assertThat(contract.webhooks()).hasSize(2);
        assertThat(contract.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.id()).isEqualTo("document-without-operations");
            assertThat(diagnostic.severity()).isEqualTo(Severity.INFO);
            assertThat(diagnostic.message()).contains("only webhooks");
        });
    }

    @Test
    void writes_webhooks_of_openapi_3_0_as_an_extension() {
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a: {get: {operationId: a, responses: {'200': {description: OK}}}}
                x-webhooks:
                  built: {post: {responses: {'200': {description: OK}}}}
                """);

        assertThat(contract.audit()).isEmpty();
        assertThat(contract.webhooks()).hasSize(1);
        assertThat(contract.document().at("/x-webhooks/built/post").isObject()).isTrue();
    }

    @Test
    void merges_the_webhooks_of_several_documents_in_any_order() {
        Contracts.write(folder, "a.yaml", HOOKS + "paths: {}\n");
        Contracts.write(folder, "b.yaml", HOOKS.replace("thanks", "no, thanks").replace("sunk:", "found:"));

        Contract contract = ContractReader.read(ContractRequest.builder()
                .folder(folder)
                .source("b.yaml")
                .source("a.yaml")
                .build());

        assertThat(contract.webhooks()).extracting(OutgoingCall::name).containsExactly("built", "found", "sunk");
        assertThat(contract.webhooks().get(0).responses().get(0).description()).isEqualTo("thanks");
        assertThat(Contracts.diagnostics(contract, "webhook-repeated"))
                .singleElement()
                .satisfies(
                        diagnostic -> assertThat(diagnostic.location().source()).isEqualTo("b.yaml"));
    }

    @Test
    void ignores_a_webhook_that_is_not_an_object() {
        Contract contract =
                Contracts.of(folder, HOOKS.replace("  x-note: ours", "  none: 3\n  lost: {$ref: gone.yml}"));

        assertThat(contract.webhooks()).extracting(OutgoingCall::name).containsExactly("built", "sunk");
        assertThat(Contracts.diagnostics(contract, "webhook-unreadable")).hasSize(2);
    }

    @Test
    void terminates_on_circular_callbacks() {
        Contract contract = Contracts.of(folder, """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a:
                    post:
                      operationId: a
                      callbacks:
                        again: {'{$url}': {post: {$ref: '#/paths/~1a/post'}}}
                        whole: {$ref: '#/components/callbacks/Whole'}
                      responses: {'200': {description: OK}}
                components:
                  callbacks:
                    Whole: {'{$url}': {$ref: '#/components/pathItems/Item'}}
                  pathItems:
                    Item: {get: {callbacks: {more: {$ref: '#/components/callbacks/Whole'}}, responses: {'200': {description: OK}}}}
                """);

        assertThat(Contracts.diagnostics(contract, "dangling-reference"))
                .singleElement()
                .satisfies(diagnostic ->
                        assertThat(diagnostic.message()).endsWith("must not be circular, but leads back to itself"));
        assertThat(contract.operations().get(0).callbacks())
                .extracting(OutgoingCall::name)
                .contains("whole");
    }
}
