package dev.stubwright.cli;

import dev.stubwright.Internal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The command line of the standalone jar: {@code java -jar stubwright-runtime-standalone.jar mock apis.md}.
 *
 * @since 0.1
 */
@Internal
public final class Main {

    private Main() {}

    /** Runs one command and ends the virtual machine with its exit code. */
    public static void main(String[] args) {
        // Always UTF-8: the output contains names from documents, and other programs read it.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Console console = new Console(out, err, Terminal.isInteractive(System.getenv()), System.getenv(), System.in);
        System.exit(CommandLineTool.run(console, MockLifetime::awaitSignal, args));
    }
}
