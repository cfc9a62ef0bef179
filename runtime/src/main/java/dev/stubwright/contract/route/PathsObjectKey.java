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
 * A key of the Paths Object, repaired where it was invalid.
 *
 * @param path a valid path template
 * @param rest what followed the path: a query, a fragment or query variables (RFC 6570, 3.2.8)
 * @param faults what was wrong with the key
 */
@Internal
public record PathsObjectKey(String path, String rest, List<Fault> faults) {

    public static final String REPEATED = "path-variable-repeated";

    /** Longer keys are not repaired, so that hostile documents cannot cost much time. */
    private static final int MAX_LENGTH = 4_000;

    private static final Pattern CLEAN = Pattern.compile("(?:/(?:[\\w.~$!'()*+,;=@%:-]++|\\{[\\w.$-]++})++)++|/");
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
    private static final Pattern SPACED_SLASH = Pattern.compile("\\s*/\\s*");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    /** A fault of a key. */
    public record Fault(String id, Severity severity, String message) {}

    public static PathsObjectKey parse(String key) {
        if (key.length() > MAX_LENGTH
                || (CLEAN.matcher(key).matches() && !repeatsVariable(key) && !mayUseForeignStyle(key))) {
            return new PathsObjectKey(key, "", List.of());
        }
        List<Fault> faults = new ArrayList<>();
        String text = key.strip();
        Matcher url = URL.matcher(text);
        if (url.lookingAt()) {
            faults.add(
                    new Fault("path-is-url", Severity.WARNING, "the key must be a path, but `" + key + "` is a URL"));
            text = text.substring(url.end());
        }
        NormalizedPath normalized = NormalizedPath.of(text);
        if (normalized.foreignStyle()) {
            faults.add(new Fault(
                    "path-variable-style",
                    Severity.WARNING,
                    "path variables must be written as {id}, but `" + key + "` uses another style"));
        }
        if (normalized.unbalanced()) {
            faults.add(new Fault(
                    "path-braces-unbalanced", Severity.WARNING, "the path `" + key + "` has an unbalanced brace"));
        }
        String path = SPACED_SLASH.matcher(normalized.path().strip()).replaceAll("/");
        if (!path.equals(normalized.path()) || !key.equals(key.strip())) {
            faults.add(
                    new Fault("path-whitespace", Severity.INFO, "the path `" + key + "` has spaces around a segment"));
        }
        path = normalizeSlashes(key, path, faults);
        return new PathsObjectKey(
                uniqueVariables(key, path, faults), normalized.rest().strip(), List.copyOf(faults));
    }

    private static String normalizeSlashes(String key, String path, List<Fault> faults) {
        if (!path.startsWith("/")) {
            faults.add(new Fault(
                    "path-without-slash", Severity.INFO, "the path must begin with a slash, but is `" + key + "`"));
        }
        if (path.contains("//")) {
            faults.add(new Fault("path-double-slash", Severity.INFO, "the path `" + key + "` has an empty segment"));
        }
        if (path.endsWith("/") && !path.equals("/")) {
            faults.add(new Fault(
                    "path-trailing-slash",
                    Severity.INFO,
                    "the path `" + key + "` ends with a slash, which most servers treat as a different path"));
        }
        return ("/" + path).replaceAll("/{2,}", "/");
    }

    /** Makes the names of variables unique (OpenAPI 3.2.0, Path Templating). */
    private static String uniqueVariables(String key, String path, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        StringBuilder unique = new StringBuilder();
        Matcher variable = VARIABLE.matcher(path);
        boolean repeated = false;
        boolean unnamed = false;
        while (variable.find()) {
            String name = variable.group(1);
            String base = name.isEmpty() ? "value" : name;
            String uniqueName = base;
            for (int i = 2; !seen.add(uniqueName); i++) {
                uniqueName = base + "_" + i;
            }
            unnamed |= name.isEmpty();
            repeated |= !name.isEmpty() && !uniqueName.equals(name);
            variable.appendReplacement(unique, Matcher.quoteReplacement("{" + uniqueName + "}"));
        }
        if (repeated) {
            faults.add(new Fault(
                    REPEATED,
                    Severity.WARNING,
                    "a path must not contain the same variable twice, but `" + key + "` does"));
        }
        if (unnamed) {
            faults.add(new Fault(
                    "path-variable-unnamed", Severity.WARNING, "the path `" + key + "` has a variable without a name"));
        }
        return variable.appendTail(unique).toString();
    }

    private static boolean repeatsVariable(String key) {
        int first = key.indexOf('{');
        return first >= 0
                && key.indexOf('{', first + 1) >= 0
                && new HashSet<>(variableNames(key)).size() < variableNames(key).size();
    }

    private static boolean mayUseForeignStyle(String key) {
        return key.contains("/:") || key.contains("${") || key.contains("%7");
    }

    private static List<String> variableNames(String key) {
        return VARIABLE.matcher(key).results().map(match -> match.group(1)).toList();
    }
}
