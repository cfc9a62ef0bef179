package dev.stubwright.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command, and prints its failure. */
final class CommandLineTool {

    private CommandLineTool() {}

    static int run(Console console, MockLifetime lifetime, String... args) {
        CommandLine line = commandLine(console, lifetime);
        int code;
        try {
            code = line.execute(args);
        } catch (Error failure) {
            code = printFailure(console, failure, line.getCommand());
        }
        line.getOut().flush();
        console.out().flush();
        console.err().flush();
        return code;
    }

    static CommandLine commandLine(Console console, MockLifetime lifetime) {
        RootCommand root = new RootCommand();
        return new CommandLine(root)
                .addSubcommand(new OperationsCommand(console))
                .addSubcommand(new LintCommand(console))
                .addSubcommand(new MockCommand(console, lifetime))
                .addSubcommand(new CommandLine(new GenerateCommand()).addSubcommand(new MappingsCommand(console)))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new SampleCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setDefaultValueProvider(new EnvironmentDefaults(console.environment()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((failure, arguments) -> printMisuse(console, failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> printFailure(console, failure, root));
    }

    private static int printMisuse(Console console, ParameterException failure) {
        console.err().println(failure.getMessage());
        if (failure instanceof UnmatchedArgumentException) {
            UnmatchedArgumentException.printSuggestions(failure, console.err());
        }
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println("Try '" + command + " --help'.");
        return ExitCode.USAGE;
    }

    private static int printFailure(Console console, Throwable failure, RootCommand root) {
        boolean stacktrace = root.stacktrace || EnvironmentDefaults.flag(console.environment(), "--stacktrace");
        int code = ExitCode.of(failure);
        if (code == ExitCode.BUG) {
            console.err().println("this is a bug in Stubwright: " + failure);
            if (!stacktrace) {
                console.err().println("Run it again with --stacktrace, and report the output.");
            }
        } else {
            console.err().println(failure.getMessage());
        }
        if (stacktrace) {
            failure.printStackTrace(console.err());
        }
        return code;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
