package dev.stubwright.catalog;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to text: UTF-8 unless a byte order mark says otherwise (YAML 1.2, 5.2; RFC 8259, 8.1). */
final class TextDecoder {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private static final char REPLACEMENT = '\uFFFD';

    private TextDecoder() {}

    static String decode(byte[] bytes, String source) {
        FileSignature.requireText(bytes, source);
        Charset charset = charset(bytes);
        if (charset.equals(StandardCharsets.UTF_8)) {
            // The quick way, which puts a replacement character where bytes are none; a text may hold one of its own,
            // too.
            String text = new String(bytes, charset);
            if (text.indexOf(REPLACEMENT) < 0) {
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            }
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
            throw new InputException(
                    new SourceLocation(source, line, 0, ""),
                    "expected text in " + charset + ", but this line holds bytes that are none",
                    "save the document as UTF-8, or check whether it is a text at all");
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
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
            default -> StandardCharsets.UTF_8;
        };
    }
}
