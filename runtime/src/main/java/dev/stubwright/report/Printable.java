package dev.stubwright.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What may be shown on a terminal. A server can put anything into a body or a header; control characters would move the
 * cursor, and marks of writing direction would make a line read otherwise than it is.
 */
final class Printable {

    private Printable() {}

    /** The bytes as text, if they are UTF-8 that can be shown, and copied, as it is. */
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

    /** On one or more lines; what cannot be shown is written as an escape. */
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

    /** On a single line. */
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
