package dev.stubwright.catalog.fetch;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.location.DocumentLocation;
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
 * The format of a lock file: one line for each URL, sorted, with the SHA-256 of its bytes and, if it redirects, the
 * final URL: {@code URL sha256:HASH} or {@code URL sha256:HASH -> URL}.
 */
final class LockFile {

    private static final String HEADER = """
            # stubwright.lock: the documents that this contract was made from, with the SHA-256 of their bytes.
            # Keep it under version control. Written by --update-lock (stubwright.updateLock); not by hand.
            """;

    private static final Pattern LINE = Pattern.compile(
            "(?<key>(?i:https?)://\\S+) sha256:(?<hash>[0-9a-f]{64})(?: -> (?<base>(?i:https?)://\\S+))?");

    private static final String REPLACE = "replace the file with --update-lock (or stubwright.updateLock)";

    private LockFile() {}

    /** The key of a URL in the file. */
    static String key(URI url) {
        return new DocumentLocation.Remote(url).displayName();
    }

    /**
     * @param source the file as shown in messages
     * @return the locked versions by key
     * @throws InputException if a line does not have the form that {@link #format} writes
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
                                ? "this is a conflict marker of an unfinished merge"
                                : "expected a line of the form URL sha256:HASH, with 64 hexadecimal digits",
                        "resolve the conflict, or " + REPLACE);
            }
            Integer before = lines.put(parts.group("key"), i + 1);
            if (before != null) {
                throw new InputException(
                        at, "this URL already has a hash in line " + before, "remove one of the lines, or " + REPLACE);
            }
            locked.put(parts.group("key"), new LockEntry(parts.group("hash"), base(at, parts.group("base"))));
        }
        return locked;
    }

    private static Optional<URI> base(SourceLocation at, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(URI::create);
        } catch (IllegalArgumentException noUri) {
            throw new InputException(at, "expected a URL after the arrow", REPLACE);
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
