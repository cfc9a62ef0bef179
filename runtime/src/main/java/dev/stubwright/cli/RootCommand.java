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
            "0:all is well",
            "1:findings: the contract is broken, or lint found errors",
            "2:the command line is wrong, or the token's variable is not set",
            "3:an input cannot be read, an output cannot be written, or the target does not answer",
            "4:the port is in use",
            "70:a bug in Stubwright"
        },
        footerHeading = "%n",
        footer = {
            "Each option can be set by an environment variable: STUBWRIGHT_TOKEN_ENV stands for --token-env.",
            "Where an option may be repeated, its variable holds several values with commas between."
        })
final class RootCommand implements Runnable {

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Print where in Stubwright it stopped.")
    boolean stacktrace;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? " + GenerateCommand.names(spec));
    }
}
