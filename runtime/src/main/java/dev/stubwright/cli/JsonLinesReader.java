package dev.stubwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads lines as bytes, so that a line with invalid UTF-8 does not affect the next one. */
final class JsonLinesReader {

    private final InputStream in;
    private int lineNumber;

    /** @param in buffered */
    JsonLinesReader(InputStream in) {
        this.in = in;
    }

    /** Whether the name is that of a file with one JSON value per line. */
    static boolean isJsonLines(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    /** The next line that is not blank, without its line feed; {@code null} at the end. */
    byte @Nullable [] readLine() throws IOException {
        while (true) {
            byte[] line = readAnyLine();
            if (line == null || !isBlank(line)) {
                return line;
            }
        }
    }

    /** The number of the last line read, starting with 1. */
    int lineNumber() {
        return lineNumber;
    }

    private byte @Nullable [] readAnyLine() throws IOException {
        int next = in.read();
        if (next < 0) {
            return null;
        }
        lineNumber++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = in.read();
        }
        return line.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        for (byte c : line) {
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }
}
