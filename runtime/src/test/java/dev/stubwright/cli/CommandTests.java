package dev.stubwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands that only read do when all is well. */
class CommandTests {

    @Test
    void operations_lists_what_the_catalogue_means(@TempDir Path folder) throws Exception {
        Cli.Result result = Cli.run("operations", Cli.catalogue(folder), "--format", "json");

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
    void operations_prints_a_table_for_people(@TempDir Path folder) throws Exception {
        Cli.Result result = Cli.run("operations", Cli.catalogue(folder));

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
    void lint_is_content_with_what_was_mended_unless_it_is_strict(@TempDir Path folder) throws Exception {
        Cli.Result text = Cli.run("lint", Cli.catalogue(folder));
        assertThat(text.code()).isZero();
        assertThat(text.out()).containsPattern("\\d+ diagnostics?: 0 errors, ");

        Cli.Result json = Cli.run("lint", Cli.catalogue(folder), "--format", "json");
        assertThat(json.code()).isZero();
        assertThat(json.out()).startsWith("[\n  {\n    \"id\": \"").contains("\"repaired\": true");

        boolean warned = json.out().contains("\"severity\": \"warning\"");
        assertThat(Cli.run("lint", Cli.catalogue(folder), "--strict").code())
                .isEqualTo(warned ? ExitCode.FINDINGS : ExitCode.OK);
    }

    @Test
    void lint_writes_a_log_for_code_scanning(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("new").resolve("lint.sarif");

        Cli.Result result = Cli.run("lint", Cli.catalogue(folder), "--format", "sarif", "--output", log.toString());

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(Files.readString(log)).contains("\"version\": \"2.1.0\"", "\"ruleId\": \"");
    }

    @Test
    void lint_colours_when_it_is_told_to(@TempDir Path folder) throws Exception {
        String catalogue = Cli.catalogue(folder);

        assertThat(Cli.run("lint", catalogue, "--color", "always").out()).contains("\u001B[");
        assertThat(Cli.run("lint", catalogue).out()).doesNotContain("\u001B[");
    }

    @Test
    void lint_tells_every_place_when_the_environment_says_so(@TempDir Path folder) throws Exception {
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
    void lint_tells_its_exit_codes_once() {
        String help = Cli.run("lint", "--help").out();

        assertThat(help).containsOnlyOnce("Exit codes:").contains("with --strict, or there are warnings");
        assertThat(help).as("what all commands say of the environment").contains("environment variable");
    }

    @Test
    void lint_finds_what_could_not_be_used(@TempDir Path folder) throws Exception {
        String catalogue = Cli.catalogue(folder);
        Files.delete(folder.resolve("suspend-user.md"));

        Cli.Result result = Cli.run("lint", catalogue);
        assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(result.out()).contains("1 error").contains("suspend-user.md");
    }

    @Test
    void generate_mappings_writes_files_and_keeps_those_that_were_edited(@TempDir Path folder) throws Exception {
        String catalogue = Cli.catalogue(folder);
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
                .contains("kept, since it was edited: mappings/" + mapping.getFileName());

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
    void overlays_may_come_from_the_environment(@TempDir Path folder) throws Exception {
        Path overlay = folder.resolve("overlay.yaml");
        Files.writeString(overlay, """
                overlay: 1.0.0
                info: {title: Rename, version: 1.0.0}
                actions:
                  - target: $.paths['/api/v1/users/{userId}'].get
                    update: {operationId: readUser}
                """);

        assertThat(Cli.run("operations", Cli.catalogue(folder), "--overlay", overlay.toString())
                        .out())
                .contains("readUser");
        assertThat(Cli.run(
                                Map.of("STUBWRIGHT_OVERLAY", overlay.toString()),
                                mock -> {},
                                "operations",
                                Cli.catalogue(folder))
                        .out())
                .contains("readUser");
    }
}
