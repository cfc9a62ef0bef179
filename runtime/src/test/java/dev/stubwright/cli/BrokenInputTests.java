package dev.stubwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each invalid input gives its exit code and a helpful message, prints no result and writes no file. */
class BrokenInputTests {

    private static final String ENTRY = """
            apis:
            - name: Get user
              x-api-slug: %s
              properties:
              - type: x-openapi-spec
                url: %s
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing.md      | missing\\.md.*",
                "not.yaml        | not\\.yaml:\\d+.*",
                "no-apis.yaml    | no-apis\\.yaml.*apis.*",
                "no-document.yaml| .*gone\\.yaml.*",
                "no-slug.yaml    | .*nobody-has-it.*",
                "empty           | empty.*"
            })
    void fails_if_the_input_cannot_be_read(String source, String message, @TempDir Path folder) throws IOException {
        write(folder);
        Path out = folder.resolve("out");

        for (String command : List.of("operations", "lint", "mock", "verify", "generate mappings")) {
            String[] options =
                    switch (command) {
                        case "verify" -> new String[] {"--target", "http://127.0.0.1:9", "--report", out.toString()};
                        case "generate mappings" -> new String[] {"--out", out.toString()};
                        default -> new String[0];
                    };
            String line = command + " " + folder.resolve(source) + " " + String.join(" ", options);
            Cli.Result result = Cli.run(line.strip().split(" "));

            assertThat(result.code()).as(line + "\n" + result.err()).isEqualTo(ExitCode.IO_ERROR);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).containsPattern(message).doesNotContain("\tat ");
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void reports_an_unreadable_entry_and_reads_the_others(@TempDir Path folder) throws IOException {
        String catalogue = Cli.writeCatalogue(folder);
        Files.delete(folder.resolve("get-user.md"));

        Cli.Result result = Cli.run("operations", catalogue);
        assertThat(result.code()).isZero();
        assertThat(result.out().lines()).hasSize(1);
        assertThat(result.err()).contains("get-user.md").endsWith(" (see lint)\n");
    }

    @Test
    void fails_if_the_port_is_in_use(@TempDir Path folder) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            Cli.Result result = Cli.run("mock", Cli.writeCatalogue(folder), "--port", port);
            assertThat(result.code()).isEqualTo(ExitCode.PORT_IN_USE);
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .contains("cannot listen on 127.0.0.1:" + port + ", the port is in use; perhaps you should stop");
        }
    }

    @ParameterizedTest
    @CsvSource({"-1", "65536"})
    void fails_if_the_port_is_out_of_range(String port, @TempDir Path folder) throws IOException {
        Cli.Result result = Cli.run("mock", Cli.writeCatalogue(folder), "--port=" + port);

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).startsWith("--port must be between 0 and 65535, but was [" + port + "]");
    }

    @Test
    void fails_if_the_output_cannot_be_written(@TempDir Path folder) throws IOException {
        String catalogue = Cli.writeCatalogue(folder);
        Path file = Files.writeString(folder.resolve("a-file"), "mine");

        Cli.Result mappings = Cli.run(
                "generate", "mappings", catalogue, "--out", file.resolve("x").toString());
        assertThat(mappings.code()).isEqualTo(ExitCode.IO_ERROR);
        assertThat(mappings.out()).isEmpty();
        assertThat(mappings.err()).contains("a-file").contains("perhaps you should");
        assertThat(file).hasContent("mine");
    }

    @Test
    void fails_before_the_suite_runs_if_the_report_cannot_be_written(@TempDir Path folder) throws IOException {
        String catalogue = Cli.writeCatalogue(folder);
        Path file = Files.writeString(folder.resolve("a-file"), "mine");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        try {
            String target = "http://127.0.0.1:" + server.getAddress().getPort();

            Cli.Result result = Cli.run("verify", catalogue, "--target", target, "--report", file.toString());
            assertThat(result.code()).isEqualTo(ExitCode.IO_ERROR);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).contains("a-file: the report cannot be written");
            assertThat(file).hasContent("mine");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void fails_if_the_target_does_not_respond(@TempDir Path folder) throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        Path reports = folder.resolve("reports");

        Cli.Result result = Cli.run(
                "verify",
                Cli.writeCatalogue(folder),
                "--target",
                "http://127.0.0.1:" + port,
                "--report",
                reports.toString());
        assertThat(result.code()).isEqualTo(ExitCode.IO_ERROR);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("http://127.0.0.1:" + port);
        assertThat(reports).doesNotExist();
    }

    @Test
    void fails_if_the_token_variable_is_not_set(@TempDir Path folder) throws IOException {
        Cli.Result result = Cli.run(
                "verify",
                Cli.writeCatalogue(folder),
                "--target",
                "http://127.0.0.1:9",
                "--token-env",
                "STUBWRIGHT_TESTS_NOBODY_SETS_THIS");

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("STUBWRIGHT_TESTS_NOBODY_SETS_THIS is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "--param,userId",
        "--mirror,nowhere",
        "--target,ftp://example.com",
        "--target,https://u:secret@example.com"
    })
    void fails_if_an_option_has_a_malformed_value(String option, String value, @TempDir Path folder)
            throws IOException {
        String[] line = option.equals("--target")
                ? new String[] {"verify", Cli.writeCatalogue(folder), option, value}
                : new String[] {"verify", Cli.writeCatalogue(folder), "--target", "http://127.0.0.1:9", option, value};

        Cli.Result result = Cli.run(line);
        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("perhaps you should").doesNotContain("secret");
    }

    private static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("not.yaml"), "apis:\n- name: \"never ends\n  x: [\n");
        Files.writeString(folder.resolve("no-apis.yaml"), "name: Nothing\nspecificationVersion: '0.14'\n");
        Files.writeString(folder.resolve("no-document.yaml"), ENTRY.formatted("users-get", "gone.yaml"));
        Files.writeString(folder.resolve("no-slug.yaml"), ENTRY.formatted("nobody-has-it", "here.yaml"));
        Files.writeString(folder.resolve("here.yaml"), """
                openapi: 3.0.3
                info: {title: Users, version: 1.0.0}
                paths:
                  /users:
                    get:
                      operationId: getUsers
                      x-api-path-slug: users-get
                      responses:
                        "200": {description: OK}
                """);
        Files.createDirectories(folder.resolve("empty"));
    }
}
