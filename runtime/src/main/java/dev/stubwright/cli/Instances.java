package dev.stubwright.cli;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.function.BiConsumer;

/** The instances of a file, of each line of a {@code .jsonl} file, or of the standard input. */
final class Instances {

    static final String STANDARD_INPUT = "-";

    private final Console console;

    Instances(Console console) {
        this.console = console;
    }

    /**
     * @param taker gets where an instance stands, and its bytes
     * @throws InputException if the file cannot be read
     */
    void read(String file, BiConsumer<SourceLocation, byte[]> taker) {
        try (InputStream in = open(file)) {
            if (JsonLines.areIn(file)) {
                JsonLines lines = new JsonLines(in);
                for (byte[] line = lines.next(); line != null; line = lines.next()) {
                    taker.accept(new SourceLocation(name(file), lines.number(), 0, ""), line);
                }
            } else {
                taker.accept(SourceLocation.of(name(file)), in.readAllBytes());
            }
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private InputStream open(String file) throws IOException {
        return file.equals(STANDARD_INPUT)
                ? console.in()
                : new BufferedInputStream(Files.newInputStream(PathOption.parse("INSTANCE", file)));
    }

    static InputException unreadable(String file, IOException cause) {
        boolean missing = cause instanceof NoSuchFileException;
        String problem = missing ? "there is no such file" : "it cannot be read (" + cause.getMessage() + ")";
        return new InputException(
                SourceLocation.of(name(file)),
                problem,
                missing ? "look at the name" : "look whether it is a file that" + " you may read",
                cause);
    }

    static String name(String file) {
        return file.equals(STANDARD_INPUT) ? "the standard input" : file.replace('\\', '/');
    }
}
