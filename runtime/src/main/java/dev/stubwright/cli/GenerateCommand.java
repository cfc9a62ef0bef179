package dev.stubwright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "generate", description = "Writes files that are made from the contract.")
final class GenerateCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Generate what? " + names(spec));
    }

    static String names(CommandSpec spec) {
        return "One of: " + String.join(", ", spec.subcommands().keySet());
    }
}
