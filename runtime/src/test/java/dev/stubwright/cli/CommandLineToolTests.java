package dev.stubwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineToolTests {

    @Test
    void lists_its_commands_and_exit_codes() {
        Cli.Result result = Cli.run("--help");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("Usage: stubwright [-hV] [--stacktrace] [COMMAND]\n")
                .contains("operations ", "lint ", "mock ", "generate ", "verify ")
                .contains("Exit codes:", "70   a bug in Stubwright", "STUBWRIGHT_TOKEN_ENV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations", "lint", "mock", "generate mappings", "verify"})
    void prints_the_help_of_each_command(String command) {
        Cli.Result result = Cli.run((command + " --help").split(" "));

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith("Usage: stubwright " + command + " ")
                .contains("SOURCE...", "--overlay=FILE", "--mirror=URLPREFIX=DIR", "--stacktrace", "Exit codes:");
    }

    @Test
    void prints_its_version() {
        assertThat(Cli.run("--version").out()).startsWith("stubwright ");
        assertThat(Cli.run("verify", "--version").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                              | Missing command: expected one of operations, lint, mock, generate, verify, sample, validate | stubwright",
                "generate                      | Missing command: expected one of mappings                       | stubwright generate",
                "operations                    | Missing required parameter: 'SOURCE'                            | stubwright operations",
                "operations --frobnicate a.md  | Unknown option: '--frobnicate'                                  | stubwright operations",
                "operations --format xml a.md  | Invalid value for option '--format': expected one of [TEXT, JSON] (case-insensitive) but was 'xml' | stubwright operations",
                "mock --port http a.md         | Invalid value for option '--port': 'http' is not an int         | stubwright mock",
                "mock --validate maybe a.md    | Invalid value for option '--validate': expected one of [STRICT, WARN, OFF] (case-insensitive) but was 'maybe' | stubwright mock",
                "verify a.md                   | Missing required option: '--target=URL'                         | stubwright verify",
                "generate mappings a.md        | Missing required option: '--out=DIR'                            | stubwright generate mappings"
            })
    void explains_a_wrong_command_line_in_one_sentence_and_points_to_the_help(
            String line, String sentence, String command) {
        Cli.Result result = Cli.run(line == null ? new String[0] : line.split(" "));

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo(sentence + "\nTry '" + command + " --help'.\n");
    }

    @Test
    void suggests_a_similar_command() {
        assertThat(Cli.run("operatoins", "a.md").err())
                .startsWith(
                        "Unmatched arguments from index 0: 'operatoins', 'a.md'\nDid you mean: stubwright operations")
                .endsWith("\nTry 'stubwright --help'.\n");
    }

    @Test
    void reports_an_unexpected_exception_as_a_bug(@TempDir Path folder) throws Exception {
        MockLifetime broken = mock -> {
            throw new IllegalStateException("out of cheese");
        };
        String catalogue = Cli.writeCatalogue(folder);

        Cli.Result result = Cli.run(Map.of(), broken, "mock", catalogue, "--port", "0");
        assertThat(result.code()).isEqualTo(ExitCode.BUG);
        assertThat(result.err())
                .contains("this is a bug in Stubwright: java.lang.IllegalStateException: out of cheese\n")
                .contains("Run it again with --stacktrace")
                .doesNotContain("\tat ");

        assertThat(Cli.run(Map.of(), broken, "mock", catalogue, "--port", "0", "--stacktrace")
                        .err())
                .contains("\tat dev.stubwright.cli.CommandLineToolTests");
        assertThat(Cli.run(Map.of("STUBWRIGHT_STACKTRACE", "true"), broken, "mock", catalogue, "--port", "0")
                        .err())
                .contains("\tat dev.stubwright.cli.CommandLineToolTests");
    }

    @Test
    void reports_an_error_of_the_jvm_as_a_bug(@TempDir Path folder) throws Exception {
        MockLifetime broken = mock -> {
            throw new StackOverflowError();
        };

        Cli.Result result = Cli.run(Map.of(), broken, "mock", Cli.writeCatalogue(folder), "--port", "0");
        assertThat(result.code()).isEqualTo(ExitCode.BUG);
        assertThat(result.err()).contains("this is a bug in Stubwright: java.lang.StackOverflowError\n");
    }
}
