package dev.stubwright.catalog.fetch;

import dev.stubwright.Sha256;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a URL had when it was last asked.
 *
 * @param sha256 of the bytes
 * @param base where redirects ended; without user information and query, which may hold secrets
 * @param etag as the server sent it
 * @param lastModified as the server sent it
 */
record CachedResponse(
        String sha256,
        URI base,
        @Nullable String etag,
        @Nullable String lastModified) {

    private static final String FIRST_LINE = "stubwright-cache 1";

    /** Empty if the text is not one that {@link #toText} wrote, and wrote whole. */
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

    /** What is no plain text could not be sent back either. */
    private static String line(String name, @Nullable String value) {
        return value == null || !value.matches("[\\x20-\\x7e]{1,1000}") ? "" : name + " " + value + "\n";
    }
}
