package dev.stubwright.contract.route;

import dev.stubwright.Internal;
import dev.stubwright.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key of the Paths Object as OpenAPI would have it.
 *
 * @param path its template
 * @param rest what stood behind the path: a query, a fragment, or query variables in the style of RFC 6570
 * @param faults what was wrong with the key
 */
@Internal
public record PathsObjectKey(String path, String rest, List<Fault> faults) {

    public static final String REPEATED = "path-variable-repeated";

    /** Longer than this, nobody wrote it by hand. */
    private static final int LONGEST = 4_000;

    private static final Pattern CLEAN = Pattern.compile("(?:/(?:[\\w.~$!'()*+,;=@%:-]++|\\{[\\w.$-]++})++)++|/");
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
    private static final Pattern SPACED_SLASH = Pattern.compile("\\s*/\\s*");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    /** One thing that is wrong. */
    public record Fault(String id, Severity severity, String message) {}

    public static PathsObjectKey parse(String key) {
        if (key.length() > LONGEST || (CLEAN.matcher(key).matches() && !mayRepeat(key) && !mayBeForeign(key))) {
            return new PathsObjectKey(key, "", List.of());
        }
        List<Fault> faults = new ArrayList<>();
        String text = key.strip();
        Matcher url = URL.matcher(text);
        if (url.lookingAt()) {
            faults.add(new Fault("path-is-url", Severity.WARNING, "expected a path, but `" + key + "` is a whole URL"));
            text = text.substring(url.end());
        }
        PathVariableParser scan = PathVariableParser.of(text);
        if (scan.foreign()) {
            faults.add(new Fault(
                    "path-variable-style",
                    Severity.WARNING,
                    "expected variables such as {id}, but the path `" + key + "` has them in another style"));
        }
        if (scan.unbalanced()) {
            faults.add(new Fault(
                    "path-braces-unbalanced",
                    Severity.WARNING,
                    "a brace of the path `" + key + "` has no counterpart"));
        }
        String path = SPACED_SLASH.matcher(scan.path().strip()).replaceAll("/");
        if (!path.equals(scan.path()) || !key.equals(key.strip())) {
            faults.add(
                    new Fault("path-whitespace", Severity.INFO, "the path `" + key + "` has spaces around a segment"));
        }
        path = slashes(key, path, faults);
        return new PathsObjectKey(unique(key, path, faults), scan.rest().strip(), List.copyOf(faults));
    }

    private static String slashes(String key, String path, List<Fault> faults) {
        if (!path.startsWith("/")) {
            faults.add(new Fault(
                    "path-without-slash",
                    Severity.INFO,
                    "expected a path with a leading slash, but it is `" + key + "`"));
        }
        if (path.contains("//")) {
            faults.add(new Fault("path-double-slash", Severity.INFO, "the path `" + key + "` has an empty segment"));
        }
        if (path.endsWith("/") && !path.equals("/")) {
            faults.add(new Fault(
                    "path-trailing-slash",
                    Severity.INFO,
                    "the path `" + key + "` ends with a slash, which most servers tell from the path without it"));
        }
        return ("/" + path).replaceAll("/{2,}", "/");
    }

    /** OpenAPI 3.0.3, Paths Object: no variable stands twice in a path. */
    private static String unique(String key, String path, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        StringBuilder written = new StringBuilder();
        Matcher variable = VARIABLE.matcher(path);
        boolean repeated = false;
        boolean unnamed = false;
        while (variable.find()) {
            String name = variable.group(1);
            String base = name.isEmpty() ? "value" : name;
            String free = base;
            for (int i = 2; !seen.add(free); i++) {
                free = base + "_" + i;
            }
            unnamed |= name.isEmpty();
            repeated |= !name.isEmpty() && !free.equals(name);
            variable.appendReplacement(written, Matcher.quoteReplacement("{" + free + "}"));
        }
        if (repeated) {
            faults.add(new Fault(
                    REPEATED,
                    Severity.WARNING,
                    "expected a variable to stand once in a path, but one of `" + key + "` stands there again"));
        }
        if (unnamed) {
            faults.add(new Fault(
                    "path-variable-unnamed", Severity.WARNING, "a variable of the path `" + key + "` has no name"));
        }
        return variable.appendTail(written).toString();
    }

    private static boolean mayRepeat(String key) {
        int first = key.indexOf('{');
        return first >= 0
                && key.indexOf('{', first + 1) >= 0
                && new HashSet<>(names(key)).size() < names(key).size();
    }

    private static boolean mayBeForeign(String key) {
        return key.contains("/:") || key.contains("${") || key.contains("%7");
    }

    private static List<String> names(String key) {
        return VARIABLE.matcher(key).results().map(found -> found.group(1)).toList();
    }
}
