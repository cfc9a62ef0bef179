package dev.stubwright.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text that is safe to print on a terminal. Bodies and headers of a server may contain control characters, which move the
 * cursor, and bidirectional marks, which change the order of a line.
 */
final class Printable {

    private Printable() {}

    /** The bytes as text; empty unless they are UTF-8 without characters to escape. */
    static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.codePoints().allMatch(Printable::isShown) ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Escapes unsafe characters, and keeps line feeds. */
    static String lines(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isShown(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append(String.format("\\u%04x", character));
            }
        });
        return shown.toString();
    }

    /** Escapes unsafe characters, and replaces line feeds by spaces. */
    static String line(String text) {
        return lines(text.replace("\r\n", " ").replace('\n', ' '));
    }

    private static boolean isShown(int character) {
        if ((character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF)) {
            return false; // Unicode: "noncharacters"
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.FORMAT -> character == 0x200D || character == 0x00AD;
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
