package dev.stubwright.catalog.fetch;

import dev.stubwright.Sha256;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a cached response.
 *
 * @param sha256 the hash of the bytes
 * @param base the URL after redirects, without user information and query, which may be secrets
 * @param etag as sent by the server
 * @param lastModified as sent by the server
 */
record CachedResponse(
        String sha256,
        URI base,
        @Nullable String etag,
        @Nullable String lastModified) {

    private static final String FIRST_LINE = "stubwright-cache 1";

    /** Empty unless {@link #toText} wrote the whole text. */
    static Optional<CachedResponse> parse(String text) {
        if (!text.startsWith(FIRST_LINE + "\n") || !text.endsWith("\nend\n")) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        text.lines().forEach(line -> {
            int space = line.indexOf(' ');
            values.put(space < 0 ? line : line.substring(0, space), line.substring(space + 1));
        });
        try {
            URI base = URI.create(values.getOrDefault("base", ""));
            String sha256 = values.getOrDefault("sha256", "");
            boolean sound = Sha256.isHex(sha256) && base.getHost() != null;
            return sound
                    ? Optional.of(new CachedResponse(sha256, base, values.get("etag"), values.get("last-modified")))
                    : Optional.empty();
        } catch (IllegalArgumentException noUri) {
            return Optional.empty();
        }
    }

    String toText() {
        return FIRST_LINE + "\nsha256 " + sha256 + "\nbase " + base + "\n" + line("etag", etag)
                + line("last-modified", lastModified) + "end\n";
    }

    /** A value with other characters could not be sent back in a header, so it is dropped. */
    private static String line(String name, @Nullable String value) {
        return value == null || !value.matches("[\\x20-\\x7e]{1,1000}") ? "" : name + " " + value + "\n";
    }
}
