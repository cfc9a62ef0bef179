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

class ValidateCommandTests {

    private static final String USER = """
            {
              "type": "object",
              "required": ["id"],
              "properties": {
                "id": {"type": "string", "readOnly": true},
                "age": {"type": "integer", "minimum": 0}
              }
            }
            """;

    @TempDir
    Path folder;

    private String schema = "";

    @BeforeEach
    void write() throws IOException {
        schema = file("user.json", USER);
    }

    @Test
    void prints_a_line_for_each_instance_with_the_location_of_each_violated_constraint() throws IOException {
        Cli.Result result = Cli.run(
                "validate", "--schema", schema, file("good.json", "{\"id\":\"a\"}"), file("bad.json", "{\"age\":-1}"));

        assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()
                        .replace(folder.toString().replace('\\', '/'), "…")
                        .lines())
                .containsExactly(
                        "{\"instance\":\"…/good.json\",\"valid\":true,\"violations\":[]}",
                        "{\"instance\":\"…/bad.json\",\"valid\":false,\"violations\":["
                                + "{\"instancePointer\":\"\",\"schemaPointer\":\"/required\",\"keyword\":\"required\","
                                + "\"expected\":\"a property [id]\",\"actual\":\"an object without it\","
                                + "\"location\":\"…/user.json:3:3\"},"
                                + "{\"instancePointer\":\"/age\",\"schemaPointer\":\"/properties/age/minimum\","
                                + "\"keyword\":\"minimum\",\"expected\":\"a number of at least 0\","
                                + "\"actual\":\"the number -1\",\"location\":\"…/user.json:6:32\"}]}");
    }

    @Test
    void exits_with_0_if_all_instances_are_valid() throws IOException {
        Cli.Result result = Cli.run("validate", "--schema", schema, file("good.json", "{\"id\":\"a\"}"));

        assertThat(result.code()).isZero();
        assertThat(lines(result))
                .extracting(line -> line.get("valid").asBoolean())
                .containsExactly(true);
    }

    @Test
    void reads_the_standard_input_and_json_lines() throws IOException {
        String many = file("many.jsonl", "{\"id\":\"a\"}\n\n{\"id\":1}\nno JSON\n{\"id\":\"b\"}");

        Cli.Result result = Cli.runWithInput("{\"id\":\"c\"}", "validate", "--schema", schema, "-", many);

        assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
        List<JsonNode> lines = lines(result);
        assertThat(lines)
                .extracting(line -> line.get("valid").asBoolean())
                .containsExactly(true, true, false, false, true);
        assertThat(lines)
                .extracting(line -> line.get("instance").asText().replaceAll(".*/", ""))
                .containsExactly("the standard input", "many.jsonl:1", "many.jsonl:3", "many.jsonl:4", "many.jsonl:5");
        assertThat(lines.get(3).at("/violations/0/keyword").asText()).isEqualTo("json");
    }

    @ParameterizedTest
    @CsvSource({"request,,true", "response,,false", ",,false", "REQUEST,3.0,true"})
    void validates_in_the_given_direction(String direction, String dialect, boolean valid) throws IOException {
        List<String> line = new ArrayList<>(List.of("validate", "--schema", schema, file("i.json", "{}")));
        if (direction != null) {
            line.addAll(List.of("--direction", direction));
        }
        if (dialect != null) {
            line.addAll(List.of("--dialect", dialect));
        }

        assertThat(Cli.run(line.toArray(String[]::new)).code()).isEqualTo(valid ? ExitCode.OK : ExitCode.FINDINGS);
    }

    @Test
    void reads_a_schema_of_a_document_in_the_dialect_of_the_document() throws IOException {
        String document = file("api.yaml", """
                openapi: 3.0.3
                components:
                  schemas:
                    User:
                      properties:
                        name: {$ref: '#/components/schemas/Name'}
                    Name:
                      type: string
                      nullable: true
                """);
        String instance = file("null.json", "{\"name\":null}");
        String pointer = document + "#/components/schemas/User";

        assertThat(Cli.run("validate", "--schema", pointer, instance).code()).isZero();

        Cli.Result newer = Cli.run("validate", "--schema", pointer, "--dialect", "3.1", instance);
        assertThat(newer.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(lines(newer).get(0).at("/violations/0/location").asText()).endsWith("api.yaml:8:7");
    }

    @Test
    void validates_many_records_and_continues_after_an_unreadable_one() throws IOException {
        String records = file("batch.jsonl", """
                {"id": 1, "schema": {"type": "string"}, "instance": "a"}
                {"id": 2, "schema": {"type": "string"}, "instances": ["a", 1]}
                {"id": 3, "schema": {"type": "string", "nullable": true}, "instance": null, "dialect": "3.0"}
                no record
                {"id": 5, "schema": "string", "instance": 1}
                {"id": 6, "instance": 1}
                {"id": 7, "schema": false}
                {"id": 8, "schema": false, "instance": null, "valid": "mine"}
                """);

        Cli.Result result = Cli.run("validate", "--schema", records);

        assertThat(result.code()).isEqualTo(ExitCode.IO_ERROR);
        List<JsonNode> lines = lines(result);
        assertThat(lines)
                .extracting(line -> line.path("id").asText()
                        + line.path("index").asText() + " " + line.path("valid").asText("-"))
                .containsExactly("1 true", "20 true", "21 false", "3 true", " -", "5 -", "6 -", "7 -", "8 false");
        assertThat(lines.get(2).at("/violations/0/location").asText()).endsWith("batch.jsonl:2");
        assertThat(lines.get(4).get("location").asText()).endsWith("batch.jsonl:4");
        assertThat(result.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("batch.jsonl:4: expected JSON"),
                        line -> assertThat(line).contains("batch.jsonl:5: [schema] must be an object or a boolean"),
                        line -> assertThat(line).contains("batch.jsonl:6: [schema] is missing"),
                        line -> assertThat(line).contains("batch.jsonl:7: [instance] or [instances] is missing"));
    }

    @Test
    void validates_instances_of_the_command_line_against_records_without_instances() throws IOException {
        String records =
                file("batch.jsonl", "{\"id\":1,\"schema\":{\"type\":\"string\"}}\n{\"id\":2,\"schema\":true}\n");

        Cli.Result result = Cli.run("validate", "--schema", records, file("i.json", "1"));

        assertThat(lines(result))
                .extracting(line -> line.get("id") + " " + line.get("valid"))
                .containsExactly("1 false", "2 true");
    }

    @Test
    void continues_after_an_unreadable_instance() throws IOException {
        Cli.Result result = Cli.run(
                "validate", "--schema", schema, "missing.json", folder.toString(), file("good.json", "{\"id\":\"a\"}"));

        assertThat(result.code()).isEqualTo(ExitCode.IO_ERROR);
        assertThat(lines(result)).hasSize(3).last().matches(line -> line.get("valid")
                .asBoolean());
        assertThat(result.err())
                .contains("missing.json: the file does not exist")
                .doesNotContain("\tat ");
    }

    @Test
    void validates_against_an_operation() throws IOException {
        String catalogue = Cli.writeCatalogue(folder);
        String instance = file("i.json", "{\"email\":1}");

        Cli.Result answer = Cli.run("validate", catalogue, "--operation", "getUser", "--status", "200", instance);
        assertThat(answer.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(lines(answer).get(0).get("violations"))
                .extracting(violation -> violation.get("keyword").asText() + " "
                        + violation.get("location").asText().replaceAll(".*/", ""))
                .containsExactlyInAnyOrder("required get-user.md:25:13", "type get-user.md:30:17");

        assertThat(Cli.run("validate", catalogue, "--operation", "getUser", "--status", "404", instance))
                .satisfies(result -> assertThat(result.code()).isEqualTo(ExitCode.USAGE))
                .satisfies(result -> assertThat(result.err()).contains("no body with a schema"));
        assertThat(Cli.run("validate", catalogue, "--operation", "getUser", instance)
                        .err())
                .contains("the request of");
        assertThat(Cli.run("validate", catalogue, "--operation", "nobody", instance)
                        .err())
                .contains("the contract has no operation [nobody]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "validate                                        | 2 | --schema or --operation is required",
                "validate i.json                                 | 2 | --schema or --operation is required",
                "validate --schema user.json                     | 2 | INSTANCE is missing",
                "validate --schema user.json --operation a i.json| 2 | must not be used together",
                "validate --schema user.json --status 200 i.json | 2 | --status requires --operation",
                "validate --schema user.json --dialect 2 i.json  | 2 | expected 3.0 or 3.1",
                "validate --operation a i.json                   | 2 | requires a SOURCE and an INSTANCE",
                "validate --schema user.json#x i.json            | 2 | must have a JSON pointer after #",
                "validate --schema api.yaml i.json               | 2 | is an OpenAPI document, not a schema",
                "validate --schema user.json#/nowhere i.json     | 3 | there is no schema at /nowhere",
                "validate --schema missing.json i.json           | 3 | the file does not exist",
                "validate --schema missing.jsonl                 | 3 | the file does not exist",
                "validate --schema broken.json i.json            | 3 | broken.json:1",
            })
    void explains_a_wrong_command_line(String line, int code, String message) throws IOException {
        file("api.yaml", "openapi: 3.0.3\npaths: {}\n");
        file("broken.json", "{\"type\": ");
        String[] words = line.split(" ");
        for (int i = 2; i < words.length; i++) {
            words[i] = words[i].contains(".json") || words[i].contains(".yaml") ? folder + "/" + words[i] : words[i];
        }

        Cli.Result result = Cli.run(words);

        assertThat(result.code()).as(result.err()).isEqualTo(code);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void keeps_all_digits_of_numbers_and_accepts_boolean_schemas() throws IOException {
        assertThat(Cli.run(
                                "validate",
                                "--schema",
                                file("big.json", "{\"maximum\": 0.30000000000000000001}"),
                                file("i.json", "0.30000000000000000002"))
                        .code())
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(Cli.run("validate", "--schema", file("true.json", " true\n"), file("i.json", "1"))
                        .code())
                .isZero();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static List<JsonNode> lines(Cli.Result result) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : result.out().lines().toList()) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }
}
