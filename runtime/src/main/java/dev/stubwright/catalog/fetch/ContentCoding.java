package dev.stubwright.catalog.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Decodes the {@code Content-Encoding} of a response. Some servers compress without being asked. */
final class ContentCoding {

    static final String ACCEPTED = "gzip";

    private ContentCoding() {}

    /**
     * @param bound the limit in bytes; the result of a longer body is its first {@code bound + 1} bytes
     * @throws IOException if the body is corrupt, or its encoding was not requested
     */
    static byte[] decode(byte[] body, String coding, int bound) throws IOException {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> {
                try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
                    yield plain.readNBytes(bound + 1);
                }
            }
            default ->
                throw new IOException("the server sent it in the encoding [" + coding + "], which was not requested");
        };
    }
}
