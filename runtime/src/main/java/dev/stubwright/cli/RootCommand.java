package dev.stubwright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
        name = "stubwright",
        description = "One contract for the document, the mock and the real tenant of an API that you do not own.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:success",
            "1:findings: the contract is broken, lint found errors, an instance is invalid, or a schema has no"
                    + " instance",
            "2:the command line is wrong, or the variable with the token is not set",
            "3:an input cannot be read, an output cannot be written, or the target does not respond",
            "4:the port is in use",
            "70:a bug in Stubwright"
        },
        footerHeading = "%n",
        footer = {
            "Every option can be set by an environment variable: STUBWRIGHT_TOKEN_ENV sets --token-env.",
            "Separate the values of a repeatable option by commas. The command line overrides the environment."
        })
final class RootCommand implements Runnable {

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Print a stack trace if the command fails.")
    boolean stacktrace;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), GenerateCommand.missingCommand(spec));
    }
}
