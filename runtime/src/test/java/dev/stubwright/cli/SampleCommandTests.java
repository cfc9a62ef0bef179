package dev.stubwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleCommandTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private String schema = "";

    @BeforeEach
    void write() throws IOException {
        schema = file("user.yaml", """
                type: object
                required: [id, age]
                properties:
                  id: {type: string, readOnly: true}
                  age: {type: integer, minimum: 18}
                """);
    }

    @Test
    void prints_count_instances_and_the_same_ones_for_the_same_seed() throws IOException {
        Cli.Result result = Cli.run("sample", "--schema", schema, "--count", "5", "--seed", "7");

        assertThat(result.code()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).isEmpty();
        assertThat(lines(result)).hasSize(5).doesNotHaveDuplicates().allSatisfy(instance -> {
            assertThat(instance.path("id").isTextual()).isTrue();
            assertThat(instance.path("age").asInt()).isGreaterThanOrEqualTo(18);
        });
        assertThat(Cli.run("sample", "--schema", schema, "--count", "5", "--seed", "7"))
                .isEqualTo(result);
        assertThat(lines(Cli.run("sample", "--schema", schema, "--seed", "9")))
                .containsExactly(lines(result).get(2));
    }

    @Test
    void omits_read_only_properties_from_requests() throws IOException {
        Cli.Result result = Cli.run("sample", "--schema", schema, "--direction", "request");

        assertThat(lines(result)).singleElement().satisfies(instance -> assertThat(instance.has("id"))
                .isFalse());
    }

    @Test
    void names_the_constraint_that_a_negative_instance_violates() throws IOException {
        Cli.Result result = Cli.run("sample", "--schema", schema, "--negative");

        assertThat(result.code()).isEqualTo(ExitCode.OK);
        List<JsonNode> lines = lines(result);
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("keyword").asText()).isEqualTo("minimum");
            assertThat(line.path("pointer").asText()).isEqualTo("/age");
            assertThat(line.path("schemaPointer").asText()).isEqualTo("/properties/age/minimum");
            assertThat(line.path("instance").path("age").asInt()).isEqualTo(17);
        });
        for (JsonNode line : lines) {
            String instance = file("instance.json", line.path("instance").toString());
            assertThat(Cli.run("validate", "--schema", schema, instance).out())
                    .contains("\"keyword\":\"" + line.path("keyword").asText() + "\"");
        }
    }

    @Test
    void prints_the_kind_of_each_variation() throws IOException {
        assertThat(lines(Cli.run("sample", "--schema", schema, "--variations")))
                .extracting(line -> line.path("kind").asText())
                .contains("minimal", "typical", "maximal", "least", "above-least");
    }

    @Test
    void samples_many_schemas_in_one_run_and_continues_after_an_unreadable_one() throws IOException {
        String records = file("schemas.jsonl", """
                {"id": "a", "schema": {"const": 5}}
                {"id": "b", "schema": false}
                not json
                {"id": "d", "schema": {"enum": [1]}}
                """);

        Cli.Result result = Cli.run("sample", "--schema", records);

        assertThat(result.code()).isEqualTo(ExitCode.IO_ERROR);
        List<JsonNode> lines = lines(result);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).hasToString("{\"line\":1,\"id\":\"a\",\"instance\":5}");
        assertThat(lines.get(1).path("id").asText()).isEqualTo("b");
        assertThat(lines.get(1).path("refused").path("reason").asText()).contains("false");
        assertThat(lines.get(2).path("location").asText()).endsWith("schemas.jsonl:3");
        assertThat(lines.get(3)).hasToString("{\"line\":4,\"id\":\"d\",\"instance\":1}");
        assertThat(result.err()).contains("schemas.jsonl:3");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"string\",\"enum\":[1]}            | /type has no instance: none of the values | [\"/type\",\"/enum\"]",
                "{\"allOf\":[false]}                        | /allOf/0 has no instance: the schema is false | [\"/allOf/0\"]",
                "false                                     | the schema has no instance: the schema is false | [\"\"]",
                "{\"type\":\"string\",\"pattern\":\"(?=b)a\"} | no instance of the schema was found: no string | []",
                "{\"allOf\":[{\"$ref\":\"#\"}]}              | no instance of the schema was found: the schema refers to itself | []",
            })
    void exits_with_findings_if_a_schema_has_no_instance_or_none_was_found(
            String schema, String message, String contradiction) throws IOException {
        Cli.Result result = Cli.run("sample", "--schema", file("none.json", schema));

        assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith(message);
        for (String kind : List.of("--negative", "--variations", "--count=1")) {
            Cli.Result batch = Cli.run("sample", kind, "--schema", file("none.jsonl", "{\"schema\":" + schema + "}\n"));

            assertThat(batch.code()).isEqualTo(ExitCode.FINDINGS);
            assertThat(batch.err()).startsWith(message);
            assertThat(lines(batch))
                    .singleElement()
                    .extracting(line -> line.path("refused").path("contradiction"))
                    .hasToString(contradiction);
        }
    }

    @Test
    void samples_the_bodies_of_an_operation() throws IOException {
        String document = file("api.yaml", """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /users:
                    post:
                      operationId: create
                      requestBody: {content: {application/json: {schema: {enum: [asked]}}}}
                      responses:
                        '201': {description: OK, content: {application/json: {schema: {enum: [made]}}}}
                    get:
                      operationId: list
                      responses:
                        '200': {description: OK, content: {application/json: {schema: {enum: [listed]}}}}
                """);

        assertThat(Cli.run("sample", document, "--operation", "create").out()).isEqualTo("\"asked\"\n");
        assertThat(Cli.run("sample", document, "--operation", "create", "--status", "201")
                        .out())
                .isEqualTo("\"made\"\n");
        assertThat(Cli.run("sample", document, "--operation", "list").out()).isEqualTo("\"listed\"\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sample                                       | --schema or --operation is required
            sample --schema a.json --operation b         | must not be used together
            sample --schema a.json --status 200          | --status requires --operation
            sample --operation b                         | --operation requires a SOURCE
            sample --schema a.json --count 0             | --count must be at least 1, but was [0]
            sample --schema a.json --negative --variations | must not be used together
            sample --schema a.json --dialect 2.0         | 3.0 or 3.1
            """)
    void explains_a_wrong_command_line(String command, String message) {
        Cli.Result result = Cli.run(command.trim().split(" "));

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains(message);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static List<JsonNode> lines(Cli.Result result) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : result.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
