package dev.stubwright.report;

import dev.stubwright.wire.Payload;
import java.util.Optional;

/** A body as people read it: JSON indented, never more than a screen or two, bytes that are no text only counted. */
final class BodyText {

    private static final int MOST_CHARACTERS = 4_000;
    private static final int MOST_LINES = 80;

    private BodyText() {}

    /** Without a line feed at its end; empty for no body. */
    static String of(Payload body) {
        if (body.isEmpty()) {
            return "";
        }
        Optional<String> text = Printable.text(body.bytes());
        if (text.isEmpty()) {
            String readable = readable(body);
            return readable.isEmpty() ? "(" + body.size() + " bytes that are no text)" : cut(readable, body.size());
        }
        return cut(IndentedJson.of(text.get()).stripTrailing(), body.size());
    }

    /** Text with a few characters that cannot be shown is still text; an image is not. */
    private static String readable(Payload body) {
        String text = body.text();
        long strange = text.chars().filter(c -> c == 0xFFFD || c == 0).count();
        return strange == 0 ? Printable.lines(text.replace("\r\n", "\n")).stripTrailing() : "";
    }

    private static String cut(String text, int bytes) {
        int end = Math.min(text.length(), MOST_CHARACTERS);
        int from = 0;
        for (int lines = 0; lines < MOST_LINES && from >= 0; lines++) {
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
        return text.substring(0, end) + "\n… (shortened; " + bytes + " bytes in all)";
    }
}
