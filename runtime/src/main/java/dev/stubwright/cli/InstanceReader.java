package dev.stubwright.cli;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.function.BiConsumer;

/** Reads instances: a file has one, a {@code .jsonl} file one per line, and {@code -} is the standard input. */
final class InstanceReader {

    static final String STANDARD_INPUT = "-";

    private final Console console;

    InstanceReader(Console console) {
        this.console = console;
    }

    /**
     * @param consumer receives the location and the bytes of each instance
     * @throws InputException if the file cannot be read
     */
    void read(String file, BiConsumer<SourceLocation, byte[]> consumer) {
        try (InputStream in = open(file)) {
            if (JsonLinesReader.isJsonLines(file)) {
                JsonLinesReader lines = new JsonLinesReader(in);
                for (byte[] line = lines.readLine(); line != null; line = lines.readLine()) {
                    consumer.accept(new SourceLocation(sourceName(file), lines.lineNumber(), 0, ""), line);
                }
            } else {
                consumer.accept(SourceLocation.of(sourceName(file)), in.readAllBytes());
            }
        } catch (IOException unreadable) {
            throw inputException(file, unreadable);
        }
    }

    private InputStream open(String file) throws IOException {
        return file.equals(STANDARD_INPUT)
                ? console.in()
                : new BufferedInputStream(Files.newInputStream(PathOption.parse("INSTANCE", file)));
    }

    static InputException inputException(String file, IOException cause) {
        boolean missing = cause instanceof NoSuchFileException;
        String problem = missing ? "the file does not exist" : "the file cannot be read (" + cause.getMessage() + ")";
        return new InputException(
                SourceLocation.of(sourceName(file)),
                problem,
                missing ? "check its name" : "check that it is a readable file",
                cause);
    }

    static String sourceName(String file) {
        return file.equals(STANDARD_INPUT) ? "the standard input" : file.replace('\\', '/');
    }
}
