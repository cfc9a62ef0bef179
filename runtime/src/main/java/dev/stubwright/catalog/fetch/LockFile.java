package dev.stubwright.catalog.fetch;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.place.DocumentLocation;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a lock file: one line for each URL, sorted, with the SHA-256 of its bytes and, if
 * the URL redirects, where that ends: {@code URL sha256:HASH} or {@code URL sha256:HASH -> URL}.
 */
final class LockFile {

    private static final String HEADER = """
            # stubwright.lock: the documents that this contract was made from, with the SHA-256 of their bytes.
            # Keep it under version control. Written by --update-lock (stubwright.updateLock); not by hand.
            """;

    private static final Pattern LINE = Pattern.compile(
            "(?<key>(?i:https?)://\\S+) sha256:(?<hash>[0-9a-f]{64})(?: -> (?<base>(?i:https?)://\\S+))?");

    private static final String ANEW = "write the file anew by --update-lock (or stubwright.updateLock)";

    private LockFile() {}

    /** What a URL is called in the file. */
    static String key(URI url) {
        return new DocumentLocation.Remote(url).shown();
    }

    /**
     * @param source what the file is called in messages
     * @return what is locked, by key
     * @throws InputException if a line is not as {@link #format} writes it
     */
    static SortedMap<String, LockEntry> parse(String source, String text) {
        SortedMap<String, LockEntry> locked = new TreeMap<>();
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
                        "take either side, or " + ANEW);
            }
            Integer before = lines.put(parts.group("key"), i + 1);
            if (before != null) {
                throw new InputException(
                        at, "this URL has a hash already, in line " + before, "remove one of the lines, or " + ANEW);
            }
            locked.put(parts.group("key"), new LockEntry(parts.group("hash"), base(at, parts.group("base"))));
        }
        return locked;
    }

    private static Optional<URI> base(SourceLocation at, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(URI::create);
        } catch (IllegalArgumentException noUri) {
            throw new InputException(at, "what stands behind the arrow is no URL", ANEW);
        }
    }

    static String format(SortedMap<String, LockEntry> locked) {
        StringBuilder text = new StringBuilder(HEADER);
        locked.forEach((key, one) -> {
            text.append(key).append(" sha256:").append(one.sha256());
            one.base().ifPresent(base -> text.append(" -> ").append(base));
            text.append('\n');
        });
        return text.toString();
    }
}
