package dev.stubwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that need no target, with valid input. */
class CommandTests {

    @Test
    void operations_prints_json(@TempDir Path folder) throws Exception {
        Cli.Result result = Cli.run("operations", Cli.writeCatalogue(folder), "--format", "json");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().replaceAll("\"source\": \"[^\"]*/", "\"source\": \"…/"))
                .isEqualTo("""
                        [
                          {
                            "method": "GET",
                            "path": "/api/v1/users/{userId}",
                            "server": "https://example.com",
                            "operationId": "getUser",
                            "slug": "usersuserid-get",
                            "source": "…/get-user.md"
                          },
                          {
                            "method": "POST",
                            "path": "/api/v1/users/{userId}/lifecycle/suspend",
                            "server": "https://example.com",
                            "operationId": "suspendUser",
                            "slug": "usersuseridlifecyclesuspend-post",
                            "source": "…/suspend-user.md"
                          }
                        ]
                        """);
    }

    @Test
    void operations_prints_a_table(@TempDir Path folder) throws Exception {
        Cli.Result result = Cli.run("operations", Cli.writeCatalogue(folder));

        assertThat(result.code()).isZero();
        assertThat(result.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches("GET     /api/v1/users/\\{userId} {20}getUser      .*get-user\\.md:\\d+:\\d+"),
                        line -> assertThat(line)
                                .matches("POST    /api/v1/users/\\{userId}/lifecycle/suspend  suspendUser  .*"
                                        + "suspend-user\\.md:\\d+:\\d+"));
    }

    @Test
    void lint_succeeds_with_repairs_unless_it_is_strict(@TempDir Path folder) throws Exception {
        Cli.Result text = Cli.run("lint", Cli.writeCatalogue(folder));
        assertThat(text.code()).isZero();
        assertThat(text.out()).containsPattern("\\d+ diagnostics?: 0 errors, ");

        Cli.Result json = Cli.run("lint", Cli.writeCatalogue(folder), "--format", "json");
        assertThat(json.code()).isZero();
        assertThat(json.out()).startsWith("[\n  {\n    \"id\": \"").contains("\"repaired\": true");

        boolean warned = json.out().contains("\"severity\": \"warning\"");
        assertThat(Cli.run("lint", Cli.writeCatalogue(folder), "--strict").code())
                .isEqualTo(warned ? ExitCode.FINDINGS : ExitCode.OK);
    }

    @Test
    void lint_writes_a_sarif_file(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("new").resolve("lint.sarif");

        Cli.Result result =
                Cli.run("lint", Cli.writeCatalogue(folder), "--format", "sarif", "--output", log.toString());

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(Files.readString(log)).contains("\"version\": \"2.1.0\"", "\"ruleId\": \"");
    }

    @Test
    void lint_colours_its_text_on_request(@TempDir Path folder) throws Exception {
        String catalogue = Cli.writeCatalogue(folder);

        assertThat(Cli.run("lint", catalogue, "--color", "always").out()).contains("\u001B[");
        assertThat(Cli.run("lint", catalogue).out()).doesNotContain("\u001B[");
    }

    @Test
    void lint_prints_every_place_if_the_environment_sets_all(@TempDir Path folder) throws Exception {
        Path document = Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: a
                      parameters: [{name: a, in: query}, {name: b, in: query}, {name: c, in: query}, {name: d, in: query},
                        {name: e, in: query}]
                      responses: {'200': {description: ok}}
                """);

        assertThat(Cli.run("lint", document.toString()).out()).contains("and 2 more");
        assertThat(Cli.run(Map.of("STUBWRIGHT_ALL", "true"), mock -> {}, "lint", document.toString())
                        .out())
                .contains("`e`")
                .doesNotContain("more");
    }

    @Test
    void lint_lists_its_exit_codes_once() {
        String help = Cli.run("lint", "--help").out();

        assertThat(help).containsOnlyOnce("Exit codes:").contains("with --strict, also if there are warnings");
        assertThat(help).as("the footer of all commands").contains("environment variable");
    }

    @Test
    void lint_fails_if_a_document_is_missing(@TempDir Path folder) throws Exception {
        String catalogue = Cli.writeCatalogue(folder);
        Files.delete(folder.resolve("suspend-user.md"));

        Cli.Result result = Cli.run("lint", catalogue);
        assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(result.out()).contains("1 error").contains("suspend-user.md");
    }

    @Test
    void generate_mappings_writes_files_and_keeps_edited_ones(@TempDir Path folder) throws Exception {
        String catalogue = Cli.writeCatalogue(folder);
        String out = folder.resolve("wiremock").toString();

        Cli.Result first = Cli.run("generate", "mappings", catalogue, "--out", out);
        assertThat(first.code()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(first.err()).isEqualTo("2 written, 0 unchanged, 0 deleted, 0 kept\n");

        assertThat(Cli.run("generate", "mappings", catalogue, "--out", out).err())
                .isEqualTo("0 written, 2 unchanged, 0 deleted, 0 kept\n");

        Path mapping;
        try (var files = Files.list(folder.resolve("wiremock/mappings"))) {
            mapping = files.sorted().findFirst().orElseThrow();
        }
        Files.writeString(mapping, Files.readString(mapping) + "\n");
        assertThat(Cli.run("generate", "mappings", catalogue, "--out", out).err())
                .contains("0 deleted, 1 kept\n")
                .contains("mappings/" + mapping.getFileName() + " was edited and is kept");

        assertThat(Cli.run(
                                Map.of("STUBWRIGHT_FORCE", "true"),
                                mock -> {},
                                "generate",
                                "mappings",
                                catalogue,
                                "--out",
                                out)
                        .err())
                .contains(" 0 kept\n");
    }

    @Test
    void the_environment_can_set_overlays(@TempDir Path folder) throws Exception {
        Path overlay = folder.resolve("overlay.yaml");
        Files.writeString(overlay, """
                overlay: 1.0.0
                info: {title: Rename, version: 1.0.0}
                actions:
                  - target: $.paths['/api/v1/users/{userId}'].get
                    update: {operationId: readUser}
                """);

        assertThat(Cli.run("operations", Cli.writeCatalogue(folder), "--overlay", overlay.toString())
                        .out())
                .contains("readUser");
        assertThat(Cli.run(
                                Map.of("STUBWRIGHT_OVERLAY", overlay.toString()),
                                mock -> {},
                                "operations",
                                Cli.writeCatalogue(folder))
                        .out())
                .contains("readUser");
    }
}
