package dev.stubwright.catalog.document;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes the bytes of a document: as UTF-8, unless a byte order mark or the position of zero bytes indicates UTF-16 or
 * UTF-32 (YAML 1.2, 5.2; RFC 8259, 8.1).
 */
@Internal
public final class TextDecoder {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    /** The encoding of old Windows editors; its letters are those of ISO 8859-1. */
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final char REPLACEMENT = '\uFFFD';

    private TextDecoder() {}

    /**
     * A decoded text.
     *
     * @param diagnostic the problem, if the encoding was guessed
     */
    record Decoded(String text, Optional<Diagnostic> diagnostic) {}

    /**
     * Decodes the bytes of a document.
     *
     * @throws InputException if the bytes are invalid in their encoding
     */
    public static String decode(byte[] bytes, String source) {
        ContentSniffer.requireText(bytes, source);
        Charset charset = charset(bytes);
        if (charset.equals(StandardCharsets.UTF_8)) {
            // Faster than a CharsetDecoder. A replacement character is either in the text or stands for invalid bytes;
            // the slow path tells which.
            String text = new String(bytes, charset);
            if (text.indexOf(REPLACEMENT) < 0) {
                return withoutMark(text);
            }
        }
        return decode(bytes, charset, source);
    }

    /**
     * Decodes invalid UTF-8 as Windows-1252, unless it looks binary.
     *
     * @throws InputException if the bytes are invalid in both
     */
    static Decoded decodeOrGuess(byte[] bytes, String source) {
        try {
            return new Decoded(decode(bytes, source), Optional.empty());
        } catch (InputException malformed) {
            if (!charset(bytes).equals(StandardCharsets.UTF_8) || containsControlCharacters(bytes)) {
                throw malformed;
            }
            try {
                String text = decode(bytes, WINDOWS_1252, source);
                return new Decoded(
                        text,
                        Optional.of(Diagnostic.repaired(
                                "encoding-guessed",
                                Severity.WARNING,
                                "expected text in UTF-8, but found invalid bytes",
                                malformed.location(),
                                "the document is read as Windows-1252")));
            } catch (InputException neither) {
                throw malformed;
            }
        }
    }

    private static String decode(byte[] bytes, Charset charset, String source) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            int column = text.length() - text.lastIndexOf('\n');
            throw new InputException(
                    new SourceLocation(source, line, column, ""),
                    "expected text in " + charset + ", but found invalid bytes",
                    "save the document as UTF-8, or check whether it is a text file");
        }
        return withoutMark(text);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean containsControlCharacters(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                return true;
            }
        }
        return false;
    }

    private static Charset charset(byte[] bytes) {
        int mark = 0;
        for (int i = 0; i < 4; i++) {
            mark = mark << 8 | (i < bytes.length ? bytes[i] & 0xFF : 0x20);
        }
        if (mark == 0x0000FEFF) {
            return UTF_32BE;
        }
        if (mark == 0xFFFE0000) {
            return UTF_32LE;
        }
        return switch (mark >>> 16) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> withoutMark(mark);
        };
    }

    /** The first character of JSON or YAML is ASCII, so the zero bytes show its width and byte order. */
    private static Charset withoutMark(int start) {
        boolean first = (start & 0xFF000000) == 0;
        boolean second = (start & 0x00FF0000) == 0;
        boolean third = (start & 0x0000FF00) == 0;
        boolean fourth = (start & 0x000000FF) == 0;
        if (first && second && third && !fourth) {
            return UTF_32BE;
        }
        if (!first && second && third && fourth) {
            return UTF_32LE;
        }
        if (first && !second && third && !fourth) {
            return StandardCharsets.UTF_16BE;
        }
        return !first && second && !third && fourth ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }
}
