package dev.stubwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one after the other, as bytes: a line that is no text shall not spoil the next. */
final class JsonLines {

    private final InputStream in;
    private int number;

    /** @param in buffered */
    JsonLines(InputStream in) {
        this.in = in;
    }

    /** Whether a file of this name holds a value on each of its lines. */
    static boolean areIn(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    /** The next line that is not blank, without its end; {@code null} behind the last. */
    byte @Nullable [] next() throws IOException {
        while (true) {
            byte[] line = line();
            if (line == null || !isBlank(line)) {
                return line;
            }
        }
    }

    /** The number of the line that was read last, counted from 1. */
    int number() {
        return number;
    }

    private byte @Nullable [] line() throws IOException {
        int next = in.read();
        if (next < 0) {
            return null;
        }
        number++;
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
