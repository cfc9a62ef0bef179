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
        // UTF-8 wherever we run: what is printed holds names out of documents, and may be read by a program
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Console console = new Console(out, err, Terminal.isWatched(System.getenv()), System.getenv(), System.in);
        System.exit(CommandLineTool.run(console, Lifetime::untilSignalled, args));
    }
}
