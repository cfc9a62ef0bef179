package dev.stubwright.report;

import dev.stubwright.wire.Payload;
import java.util.Optional;

/** A body for people: JSON is indented, long bodies are shortened, binary data is only counted. */
final class BodyText {

    private static final int MAX_CHARACTERS = 4_000;
    private static final int MAX_LINES = 80;

    private BodyText() {}

    /** Empty if there is no body; does not end with a line feed. */
    static String of(Payload body) {
        if (body.isEmpty()) {
            return "";
        }
        Optional<String> text = Printable.text(body.bytes());
        if (text.isEmpty()) {
            String readable = readable(body);
            return readable.isEmpty() ? "(" + body.size() + " bytes of binary data)" : shorten(readable, body.size());
        }
        return shorten(IndentedJson.of(text.get()).stripTrailing(), body.size());
    }

    /** UTF-8 text in which control characters are escaped; empty for binary data. */
    private static String readable(Payload body) {
        String text = body.text();
        long binary = text.chars().filter(c -> c == 0xFFFD || c == 0).count();
        return binary == 0 ? Printable.lines(text.replace("\r\n", "\n")).stripTrailing() : "";
    }

    private static String shorten(String text, int bytes) {
        int end = Math.min(text.length(), MAX_CHARACTERS);
        int from = 0;
        for (int lines = 0; lines < MAX_LINES && from >= 0; lines++) {
            int next = text.indexOf('\n', from);
            from = next < 0 ? -1 : next + 1;
        }
        if (from > 0) {
            end = Math.min(end, from - 1);
        }
        if (end == text.length()) {
            return text;
        }
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "\n… (shortened; " + bytes + " bytes in total)";
    }
}
