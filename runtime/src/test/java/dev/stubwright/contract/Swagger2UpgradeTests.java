package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Swagger 2.0 documents become OpenAPI 3.0, and nodes keep their lines. */
class Swagger2UpgradeTests {

    private static final String DOCUMENT = """
            swagger: '2.0'
            info: {title: t, version: '1'}
            host: example.com
            basePath: /v1
            schemes: [http, https]
            produces: [application/json, application/xml]
            securityDefinitions:
              basic: {type: basic}
              oauth: {type: oauth2, flow: accessCode, authorizationUrl: 'https://a.org', tokenUrl: 'https://b.org', scopes: {}}
            security: [{basic: []}]
            parameters:
              Limit: {in: query, name: limit, type: integer, maximum: 10}
              Body: {in: body, name: user, required: true, schema: {$ref: '#/definitions/User'}}
            responses:
              Gone: {description: gone, schema: {$ref: '#/definitions/User'}}
            definitions:
              User:
                type: object
                discriminator: kind
                properties: {kind: {type: string}, next: {$ref: '#/definitions/User'}}
              Admin: {allOf: [{$ref: '#/definitions/User'}]}
            paths:
              /users:
                get:
                  operationId: list
                  parameters:
                  - $ref: '#/parameters/Limit'
                  - {in: query, name: ids, type: array, items: {type: string}}
                  - {in: query, name: tags, type: array, items: {type: string}, collectionFormat: multi}
                  - {in: query, name: pipes, type: array, items: {type: string}, collectionFormat: pipes}
                  responses:
                    200:
                      description: OK
                      schema: {type: array, items: {$ref: '#/definitions/User'}}
                      headers:
                        X-Total: {type: integer}
                      examples:
                        application/json: [{kind: Admin}]
                    410: {$ref: '#/responses/Gone'}
                post:
                  operationId: add
                  parameters:
                  - $ref: '#/parameters/Body'
                  responses: {201: {description: made}}
              /upload:
                post:
                  operationId: upload
                  parameters:
                  - {in: formData, name: file, type: file, required: true}
                  - {in: formData, name: note, type: string}
                  responses: {204: {description: done}}
            """;

    @TempDir
    Path folder;

    private Contract contract;

    @BeforeEach
    void read() {
        contract = Contracts.of(folder, DOCUMENT);
    }

    @Test
    void reports_no_diagnostics() {
        assertThat(contract.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /openapi | "3.0.3"
                    /servers | [{"url":"https://example.com"}]
                    /components/parameters/Limit/schema | {"type":"integer","maximum":10}
                    /paths/~1v1~1users/get/parameters/0/$ref | "#/components/parameters/Limit"
                    /paths/~1v1~1users/get/parameters/1/explode | false
                    /paths/~1v1~1users/get/parameters/2/explode | true
                    /paths/~1v1~1users/get/parameters/3/style | "pipeDelimited"
                    /paths/~1v1~1users/get/responses/200/content/application~1xml/schema/items/$ref | "#/components/schemas/User"
                    /paths/~1v1~1users/get/responses/200/content/application~1json/example/0/kind | "Admin"
                    /paths/~1v1~1users/get/responses/200/headers/X-Total/schema/type | "integer"
                    /paths/~1v1~1users/get/responses/410/$ref | "#/components/responses/Gone"
                    /components/responses/Gone/content/application~1json/schema/$ref | "#/components/schemas/User"
                    /components/schemas/User/discriminator/propertyName | "kind"
                    /components/schemas/Admin/allOf/0/$ref | "#/components/schemas/User"
                    /paths/~1v1~1users/post/requestBody/required | true
                    /paths/~1v1~1users/post/requestBody/content/application~1json/schema/$ref | "#/components/schemas/User"
                    /paths/~1v1~1upload/post/requestBody/content/multipart~1form-data/schema/properties/file | {"type":"string","format":"binary"}
                    /paths/~1v1~1upload/post/requestBody/content/multipart~1form-data/schema/required/0 | "file"
                    /components/securitySchemes/basic/scheme | "basic"
                    """)
    void upgrades(String pointer, String expected) {
        JsonNode node = contract.document().at(pointer);

        assertThat(node.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/components/parameters/Limit/schema/maximum, 12",
        "/components/schemas/User/properties/next/$ref, 20",
        "/paths/~1v1~1users/get/parameters/1/schema/items, 28",
        "/paths/~1v1~1users/get/responses/200/content/application~1json/schema, 34",
        "/paths/~1v1~1users/get/responses/200/content/application~1json/example, 38",
        "/paths/~1v1~1users/get/responses/200/headers/X-Total/schema/type, 36",
        "/paths/~1v1~1users/post/requestBody, 13",
        "/paths/~1v1~1upload/post/requestBody/content/multipart~1form-data/schema/properties/note/type, 50",
    })
    void keeps_the_line_of_each_node(String pointer, int line) {
        assertThat(contract.locate(pointer).line()).isEqualTo(line);
    }

    @Test
    void removes_all_fields_of_swagger_2() {
        assertThat(contract.toOpenApi())
                .doesNotContain("#/definitions", "swagger", "basePath", "collectionFormat", "formData", "\"Body\"");
    }

    @Test
    void reads_the_operations() {
        Operation list = contract.operation("list").orElseThrow();

        assertThat(list.parameters()).extracting(Parameter::name).containsExactly("limit", "ids", "tags", "pipes");
        assertThat(list.responses()).extracting(Response::status).containsExactly("200", "410");
        assertThat(list.isSecured()).isTrue();
        assertThat(list.security().get(0).schemes())
                .containsExactly(new SecurityScheme(
                        "basic", SecurityScheme.Kind.HTTP, Parameter.Location.HEADER, "Authorization", "basic"));
    }
}
