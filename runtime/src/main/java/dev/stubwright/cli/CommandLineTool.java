package dev.stubwright.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command, and puts into words what went wrong. */
final class CommandLineTool {

    private CommandLineTool() {}

    /** @param lifetime how long a mock runs */
    static int run(Console console, Lifetime lifetime, String... args) {
        RootCommand root = new RootCommand();
        CommandLine line = new CommandLine(root)
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
                .setParameterExceptionHandler((failure, arguments) -> misused(console, failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(console, failure, root));
        int code;
        try {
            code = line.execute(args);
        } catch (Error failure) {
            code = failed(console, failure, root);
        }
        line.getOut().flush();
        console.out().flush();
        console.err().flush();
        return code;
    }

    private static int misused(Console console, ParameterException failure) {
        console.err().println(failure.getMessage());
        if (failure instanceof UnmatchedArgumentException) {
            UnmatchedArgumentException.printSuggestions(failure, console.err());
        }
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println("Try '" + command + " --help'.");
        return ExitCode.USAGE;
    }

    private static int failed(Console console, Throwable failure, RootCommand root) {
        boolean stacktrace = root.stacktrace || EnvironmentDefaults.flag(console.environment(), "--stacktrace");
        int code = ExitCode.of(failure);
        if (code == ExitCode.BUG) {
            console.err().println("this is a bug in Stubwright: " + failure);
            if (!stacktrace) {
                console.err().println("Run it again with --stacktrace, and report what that prints.");
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
