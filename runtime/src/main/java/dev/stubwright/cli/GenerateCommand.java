package dev.stubwright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "generate", description = "Generates files from the contract.")
final class GenerateCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), missingCommand(spec));
    }

    static String missingCommand(CommandSpec spec) {
        return "Missing command: expected one of "
                + String.join(", ", spec.subcommands().keySet());
    }
}
