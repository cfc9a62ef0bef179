package dev.stubwright.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a body. Immutable.
 *
 * @since 0.1
 */
public final class Payload {

    /** No body. */
    public static final Payload NONE = new Payload(new byte[0]);

    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A payload with a copy of these bytes. */
    public static Payload of(byte[] bytes) {
        return bytes.length == 0 ? NONE : new Payload(bytes.clone());
    }

    /** A payload with a text in UTF-8. */
    public static Payload text(String text) {
        return text.isEmpty() ? NONE : new Payload(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** Whether there are no bytes. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** The bytes decoded as UTF-8; malformed bytes become U+FFFD. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && Arrays.equals(bytes, payload.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}
