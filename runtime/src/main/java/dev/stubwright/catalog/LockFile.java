package dev.stubwright.catalog;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a lock file: one line for each URL, sorted, with the SHA-256 of its bytes. */
final class LockFile {

    private static final String HEADER = """
            # stubwright.lock: the documents that this contract was made from, with the SHA-256 of their bytes.
            # Keep it under version control. Written by --update-lock (stubwright.updateLock); not by hand.
            """;

    private static final Pattern LINE = Pattern.compile("(?<key>https?://\\S+) sha256:(?<hash>[0-9a-f]{64})");

    private LockFile() {}

    /**
     * What a URL is called in the file: without user information, which says only who asks, and with a hash instead of its
     * query, which may be a secret.
     */
    static String key(URI url) {
        String query = url.getRawQuery();
        String shown = Place.shown(url.toString());
        return query == null ? shown : shown + "?" + Sha256.shown(Sha256.of(query));
    }

    /**
     * @param source what the file is called in messages
     * @return the hashes, by key
     * @throws InputException if a line is not as {@link #format} writes it
     */
    static SortedMap<String, String> parse(String source, String text) {
        SortedMap<String, String> hashes = new TreeMap<>();
        Map<String, Integer> lines = new HashMap<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            SourceLocation at = new SourceLocation(source, i + 1, 1, "");
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                boolean conflict =
                        line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>");
                throw new InputException(
                        at,
                        conflict
                                ? "this is the mark of a merge that is not finished"
                                : "expected a line of the form URL sha256:HASH, with 64 digits of 0-9 and a-f",
                        "take either side, or write the file anew by --update-lock (or stubwright.updateLock)");
            }
            Integer before = lines.put(parts.group("key"), i + 1);
            if (before != null) {
                throw new InputException(
                        at,
                        "this URL has a hash already, in line " + before,
                        "remove one of the lines, or write the file anew by --update-lock (or stubwright.updateLock)");
            }
            hashes.put(parts.group("key"), parts.group("hash"));
        }
        return hashes;
    }

    static String format(SortedMap<String, String> hashes) {
        StringBuilder text = new StringBuilder(HEADER);
        hashes.forEach(
                (key, hash) -> text.append(key).append(" sha256:").append(hash).append('\n'));
        return text.toString();
    }
}
