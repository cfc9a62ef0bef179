package dev.stubwright.wire;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Percent-encoding of UTF-8 (RFC 3986, 2.1). */
final class PercentEncoding {

    /** RFC 3986, 2.3. */
    static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /** The characters that a path segment may contain unencoded (RFC 3986, 3.3). */
    static final String PATH_CHARACTERS = UNRESERVED + "!$&'()*+,;=:@";

    /**
     * The characters that {@code allowReserved} leaves unencoded: RFC 3986's reserved characters except those that a
     * query must not contain ({@code # [ ]}) and those with a meaning in forms ({@code & +}); see OpenAPI 3.0.4,
     * Parameter Object.
     */
    static final String RESERVED_IN_QUERY = UNRESERVED + ":/?@!$'()*,;=";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /** @param keep the characters that stay as they are */
    static String encode(String text, String keep) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte b : utf8(text)) {
            if (b > 0 && keep.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                HEX.toHexDigits(encoded.append('%'), b);
            }
        }
        return encoded.toString();
    }

    /** Fails on half a surrogate pair: the JDK would silently replace it by a question mark. */
    static byte[] utf8(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the text contains half a surrogate pair, which UTF-8 cannot encode", e);
        }
    }

    /** Empty if a percent sign is not followed by two hex digits, or if the bytes are not UTF-8. */
    static Optional<String> decode(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                decoded.put(bytes[i]);
                continue;
            }
            if (i + 2 >= bytes.length || !isHex(bytes[i + 1]) || !isHex(bytes[i + 2])) {
                return Optional.empty();
            }
            decoded.put((byte) (HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2])));
            i += 2;
        }
        return utf8(decoded.flip());
    }

    /** As {@link #decode}, and a plus sign is a space, as in HTML forms. */
    static Optional<String> decodeForm(String text) {
        return decode(text.replace('+', ' '));
    }

    static Optional<String> utf8(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isHex(byte b) {
        return HexFormat.isHexDigit(b);
    }
}
