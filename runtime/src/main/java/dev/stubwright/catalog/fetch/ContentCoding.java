package dev.stubwright.catalog.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Undoes what a server did to a body so that it travels faster; some do so unasked. */
final class ContentCoding {

    static final String ACCEPTED = "gzip";

    private ContentCoding() {}

    /**
     * @param bound the longest body that is given whole; of a longer one come {@code bound + 1} bytes
     * @throws IOException if the body is broken, or written in a way that was not asked for
     */
    static byte[] decode(byte[] body, String coding, int bound) throws IOException {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> {
                try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
                    yield plain.readNBytes(bound + 1);
                }
            }
            default -> throw new IOException("the server sent it in the encoding [" + coding + "], unasked");
        };
    }
}
