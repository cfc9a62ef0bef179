package dev.stubwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.MarkdownPage;
import dev.stubwright.MarkdownPage.Block;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The documentation shows only valid command lines, and the output of each line that is marked to run is that of the page. */
class DocumentedCommandsTests {

    private static final MarkdownPage PAGE = MarkdownPage.of("docs/cli.md");
    private static final Path FILES =
            MarkdownPage.PROJECT.resolve(Path.of("examples", "okta", "src", "main", "openapi"));
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
    private static final Pattern START =
            Pattern.compile("^(?:stubwright|java -jar stubwright-runtime-\\S+-standalone\\.jar) +");
    private static final Pattern RUN = Pattern.compile("<!-- run(?:, exit code (\\d+))? -->");
    private static final Pattern FIRST_LINES = Pattern.compile("<!-- output: first (\\d+) lines -->");
    private static final String OF_ALL = "Options of every command";
    private static final String OF_SOURCES = "Options for reading the contract";

    private static final CommandLine TOOL = tool();

    /** A command line of a page that is marked to run, and its output on the page. */
    record Shown(Block command, Block output) {

        String arguments() {
            return START.matcher(command.text().strip()).replaceFirst("");
        }

        @Override
        public String toString() {
            return arguments();
        }
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void shows_valid_command_lines(String line) {
        TOOL.parseArgs(START.matcher(line).replaceFirst("").replace("'", "").split("\\s+", -1));
    }

    @Test
    void finds_the_command_lines_of_all_pages() {
        assertThat(commandLines()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void lists_every_option_of_every_command(CommandSpec command) {
        String section = PAGE.section(name(command));
        String common = PAGE.section(OF_ALL) + PAGE.section(OF_SOURCES);

        for (OptionSpec option : command.options()) {
            String row = "| `" + option.longestName();
            assertThat(section + common).contains(row);
        }
        assertThat(rows(section))
                .isSubsetOf(
                        command.options().stream().map(OptionSpec::longestName).toList());
    }

    @Test
    void lists_a_common_option_only_if_all_commands_have_it() {
        commands().forEach(command -> assertThat(
                        command.options().stream().map(OptionSpec::longestName).toList())
                .containsAll(rows(PAGE.section(OF_ALL)))
                .containsAll(rows(PAGE.section(OF_SOURCES))));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void states_the_default_of_each_option(CommandSpec command) {
        String section = PAGE.section(name(command));
        for (OptionSpec option : command.options()) {
            String value = option.defaultValue();
            boolean hasDefault = value != null && !option.typeInfo().isBoolean() && !value.startsWith("$");
            if (hasDefault) {
                String row = section.lines()
                        .filter(line -> line.startsWith("| `" + option.longestName()))
                        .findFirst()
                        .orElseThrow();
                assertThat(row).contains(option.longestName().equals("--format") ? "(default)" : value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void names_only_existing_options(MarkdownPage page) {
        List<String> known = Stream.concat(
                        commands().stream()
                                .flatMap(command -> command.options().stream())
                                .flatMap(option -> Arrays.stream(option.names())),
                        Stream.of("--help"))
                .toList();

        assertThat(OPTION.matcher(page.text())
                        .results()
                        .map(found -> found.group())
                        .filter(option -> !known.contains(option)))
                .isEmpty();
    }

    @Test
    void lists_every_exit_code() {
        List<String> codes = Pattern.compile("(?m)^\\| (\\d+) \\|")
                .matcher(PAGE.section("Exit codes"))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(codes)
                .containsExactly(Stream.of(
                                ExitCode.OK,
                                ExitCode.FINDINGS,
                                ExitCode.USAGE,
                                ExitCode.IO_ERROR,
                                ExitCode.PORT_IN_USE,
                                ExitCode.BUG)
                        .map(String::valueOf)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void shows_the_output_of_commands(Shown shown, @TempDir Path folder) throws IOException {
        copy(FILES, folder);
        for (Block file : PAGE.blocks()) {
            if (!file.marker("file").isEmpty()) {
                Files.writeString(folder.resolve(file.marker("file")), file.text());
            }
        }
        String prefix = folder.toString().replace('\\', '/') + "/";

        // Use a free port instead of 8080.
        List<String> arguments = Arrays.stream(shown.arguments().split("\\s+", -1))
                .map(word -> Files.exists(folder.resolve(word)) ? prefix + word : word)
                .map(word -> word.equals("8080") ? "0" : word)
                .toList();
        Cli.Result result = Cli.run(arguments.toArray(String[]::new));

        String code = RUN.matcher(shown.command().before()).replaceFirst("$1");
        assertThat(result.code()).isEqualTo(code.isEmpty() ? 0 : Integer.parseInt(code));
        assertThat(head(withoutPort(result.out().replace(prefix, "")), shown.output()))
                .isEqualTo(withoutPort(shown.output().text()));
    }

    static List<MarkdownPage> pages() {
        return MarkdownPage.all().stream()
                .filter(page -> !page.file().endsWith("CONTRIBUTING.md"))
                .toList();
    }

    static List<String> commandLines() {
        return pages().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.language().equals("sh"))
                .flatMap(block -> block.text().replace("\\\n", " ").lines())
                .filter(line -> !line.startsWith("mvn "))
                .toList();
    }

    static List<CommandSpec> commands() {
        return TOOL.getSubcommands().values().stream()
                .flatMap(command -> command.getSubcommands().isEmpty()
                        ? Stream.of(command)
                        : command.getSubcommands().values().stream())
                .map(CommandLine::getCommandSpec)
                .toList();
    }

    static List<Shown> runs() {
        List<Block> blocks = PAGE.blocks();
        List<Shown> runs = IntStream.range(0, blocks.size())
                .filter(i -> RUN.matcher(blocks.get(i).before()).matches())
                .mapToObj(i -> new Shown(blocks.get(i), blocks.get(i + 1)))
                .toList();
        assertThat(runs).hasSizeGreaterThan(8);
        return runs;
    }

    private static List<String> rows(String section) {
        return Pattern.compile("(?m)^\\| `(--[a-z-]+)")
                .matcher(section)
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    /** The name of the command without that of the tool. */
    private static String name(CommandSpec command) {
        return command.qualifiedName().substring(command.root().name().length() + 1);
    }

    private static String head(String output, Block shown) {
        var lines = FIRST_LINES.matcher(shown.before());
        if (!lines.matches()) {
            return output;
        }
        return output.lines().limit(Long.parseLong(lines.group(1))).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String withoutPort(String text) {
        return text.replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private static CommandLine tool() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Console console = new Console(nowhere, nowhere, false, Map.of(), InputStream.nullInputStream());
        return CommandLineTool.commandLine(console, mock -> {});
    }
}
