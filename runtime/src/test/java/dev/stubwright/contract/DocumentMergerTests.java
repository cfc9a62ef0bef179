package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents with duplicate and conflicting operations and components are merged, independent of their order. */
class DocumentMergerTests {

    private static final String HEAD = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n";

    // The documents have different components of the same name, and common routes.
    private static final List<String> DOCUMENTS = List.of(HEAD + """
            paths:
              /pets/{id}:
                get: {operationId: get, x-api-path-slug: pet, responses: {'200': {$ref: '#/components/responses/Pet'}}}
            components:
              responses: {Pet: {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
              schemas:
                Pet: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {claws: {type: integer}}}]}
            """, HEAD + """
            paths:
              /pets/{petId}:
                delete:
                  operationId: get
                  x-api-path-slug: pet-delete
                  parameters: [{name: petId, in: path, schema: {type: string}}]
                  responses: {'200': {$ref: '#/components/responses/Pet'}}
            components:
              responses: {Pet: {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
              schemas:
                Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind}}
                Cat: {type: object, properties: {kind: {type: string}, lives: {type: integer}}}
            """, HEAD + """
            security: [{key: []}]
            paths:
              /pets/{id}:
                get: {operationId: other, responses: {'204': {description: nothing}}}
              /?Action=A:
                get: {operationId: get, responses: {'200': {$ref: '#/components/responses/Pet'}}}
              /#Action=B:
                get: {responses: {'200': {description: OK}}}
            components:
              securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
              responses: {Pet: {description: b}}
            """, """
            swagger: '2.0'
            info: {title: t, version: 2}
            host: pets.example.com
            paths:
              /pets:
                get: {parameters: [{in: Query, name: q}], responses: {ok: {description: OK, schema: {$ref: '#/definitions/Cat'}}}}
            definitions:
              Cat: {type: object, properties: {kind: {type: string}, lives: {type: integer}}}
            """);

    @TempDir
    Path folder;

    private final List<String> names = new ArrayList<>();

    @BeforeEach
    void write() {
        for (int i = 0; i < DOCUMENTS.size(); i++) {
            String name = (char) ('a' + i) + ".yaml";
            Contracts.write(folder, name, DOCUMENTS.get(i));
            names.add(name);
        }
    }

    @Test
    void does_not_depend_on_the_order_of_files() {
        Contract first = read(names);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(names, new Random(round));
            Contract contract = read(names);

            assertThat(contract.toOpenApi()).isEqualTo(first.toOpenApi());
            assertThat(contract.diagnostics()).isEqualTo(first.diagnostics());
            assertThat(contract.operations())
                    .extracting(DocumentMergerTests::shown)
                    .isEqualTo(shown(first));
        }
    }

    @Test
    void does_not_depend_on_the_order_of_entries() {
        List<String> entries = new ArrayList<>(List.of(entry("pet", "a.yaml"), entry("pet-delete", "b.yaml")));
        entries.add("- name: n\n  properties:\n  - {type: x-openapi-spec, url: c.yaml}\n");
        entries.add("- name: n\n  properties:\n  - {type: x-openapi-spec, url: d.yaml}\n");
        String first = catalogue(entries).toOpenApi();
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(entries, new Random(round));

            assertThat(catalogue(entries).toOpenApi()).isEqualTo(first);
        }
    }

    @Test
    void has_one_operation_for_each_method_and_route() {
        assertThat(read(names).operations())
                .extracting(Operation::name)
                .containsExactly(
                        "GET /?Action=A", "GET /?Action=B", "GET /pets", "DELETE /pets/{id}", "GET /pets/{id}");
    }

    @Test
    void reports_both_locations_of_a_conflict() {
        Contract contract = read(names);

        assertThat(Contracts.diagnostics(contract, "operation-repeated"))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.severity()).isEqualTo(Severity.WARNING);
                    assertThat(diagnostic.location()).hasToString("c.yaml:6:5");
                    assertThat(diagnostic.message())
                            .isEqualTo("GET /pets/{id} is already defined, differently, in a.yaml:5:5");
                });
        assertThat(Contracts.diagnostics(contract, "path-names-differ"))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.location()).hasToString("b.yaml:4:3");
                    assertThat(diagnostic.message()).endsWith("is the same route as `/pets/{id}` in a.yaml:4:3");
                });
        assertThat(Contracts.diagnostics(contract, "component-renamed"))
                .extracting(diagnostic -> diagnostic.location() + " " + diagnostic.message() + ": "
                        + diagnostic.repair().orElse(""))
                .containsExactly(
                        "b.yaml:11:15 the component `Pet`, or a component that it refers to, differs from that in a.yaml:7:15: renamed to Pet_2",
                        "b.yaml:13:5 the component `Pet`, or a component that it refers to, differs from that in a.yaml:9:5: renamed to Pet_2",
                        "b.yaml:14:5 the component `Cat`, or a component that it refers to, differs from that in a.yaml:10:5: renamed to Cat_2",
                        "c.yaml:13:15 the component `Pet`, or a component that it refers to, differs from that in a.yaml:7:15: renamed to Pet_3");
    }

    @Test
    void keeps_discriminator_values_of_renamed_alternatives() {
        Contract contract = read(names);

        assertThat(contract.document()
                        .at("/components/schemas/Pet/discriminator")
                        .toString())
                .isEqualTo("{\"propertyName\":\"kind\"}");
        assertThat(contract.document()
                        .at("/components/schemas/Pet_2/discriminator")
                        .toString())
                .isEqualTo("{\"propertyName\":\"kind\",\"mapping\":{\"Cat\":\"#/components/schemas/Cat_2\"}}");
    }

    @Test
    void keeps_discriminator_values_of_renamed_subtypes() {
        String other = DOCUMENTS.get(0).replace("/pets/", "/other/").replace("claws", "teeth");
        Contracts.write(
                folder,
                "e.yaml",
                other.replace("Cat: ", "Lion: {allOf: [{$ref: '#/components/schemas/Cat'}]}\n    Cat: "));

        Contract contract = read(List.of("a.yaml", "e.yaml"));

        assertThat(contract.document()
                        .at("/components/schemas/Pet_2/discriminator/mapping")
                        .toString())
                .isEqualTo("{\"Cat\":\"#/components/schemas/Cat_2\"}");
    }

    @Test
    void prefers_the_entry_that_names_its_operation() {
        String entries =
                "- name: n\n  properties:\n  - {type: x-openapi-spec, url: a.yaml}\n" + entry("mine", "z.yaml");
        Contracts.write(
                folder,
                "z.yaml",
                HEAD
                        + "paths:\n  /pets/{id}:\n    get: {operationId: mine, x-api-path-slug: mine, responses: {'200': {description: OK}}}\n");

        Contract contract = catalogue(List.of(entries));

        assertThat(contract.operation("mine")).isPresent();
        assertThat(contract.operations()).hasSize(1);
    }

    private static List<String> shown(Contract contract) {
        return contract.operations().stream().map(DocumentMergerTests::shown).toList();
    }

    private static String shown(Operation operation) {
        return operation.id() + " " + operation.name() + " " + operation.server() + " " + operation.location() + " "
                + operation.siblingMethods();
    }

    private static String entry(String slug, String document) {
        return "- name: n\n  x-api-slug: " + slug + "\n  properties:\n  - {type: x-openapi-spec, url: " + document
                + "}\n";
    }

    private Contract catalogue(List<String> entries) {
        Contracts.write(folder, "apis.yaml", "name: N\napis:\n" + String.join("", entries));
        return ContractReader.read(
                ContractRequest.builder().folder(folder).source("apis.yaml").build());
    }

    private Contract read(List<String> sources) {
        ContractRequest.Builder request = ContractRequest.builder().folder(folder);
        sources.forEach(request::source);
        return ContractReader.read(request.build());
    }
}
