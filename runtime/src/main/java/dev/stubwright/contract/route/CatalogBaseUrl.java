package dev.stubwright.contract.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The usable parts of the {@code baseURL} of a catalogue entry.
 *
 * @param origin empty if the host cannot be used
 * @param path the base path; empty if there is none or it cannot be used
 * @param guessedScheme whether the URL had no scheme
 * @param faults what is wrong with the URL; empty if it is valid
 */
record CatalogBaseUrl(Optional<String> origin, String path, boolean guessedScheme, List<Fault> faults) {

    /** Possible faults, most important first. */
    enum Fault {
        /** Missing slashes, no scheme, two schemes, or backslashes. */
        MALFORMED,
        /** The host or the path has variables. */
        TEMPLATE,
        DOUBLE_SLASH,
        /** User information, a query or a fragment. */
        EXTRA_PARTS
    }

    private static final Pattern SCHEME = Pattern.compile("(?is)(https?)\\s*(:[\\s/]*|//+)(.*)");
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("(?is)[a-z][a-z0-9+.-]*:/.*|(mailto|urn|data|tel|file):.*|[^\\p{L}\\p{N}/{<\\[$].*");
    private static final Pattern LOCAL = Pattern.compile("(?i)localhost(:\\d+)?|127\\.[0-9.]+(:\\d+)?|\\[.*");
    private static final Pattern VARIABLE = Pattern.compile("[{}<>$]|%7[bB]|(^|/):\\w");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\p{C}]+|[\\s\\p{Z}\\p{C}]+$");

    /** Parses a base URL; empty if no part of it can be used. */
    static Optional<CatalogBaseUrl> parse(String baseUrl) {
        if (baseUrl.length() > BaseUrl.MAX_LENGTH) {
            return Optional.empty();
        }
        List<Fault> faults = new ArrayList<>();
        String text = EDGES.matcher(baseUrl).replaceAll("");
        if (text.indexOf('\\') >= 0) {
            text = text.replace('\\', '/');
            faults.add(Fault.MALFORMED);
        }
        String scheme = "";
        for (Matcher matcher = SCHEME.matcher(text); matcher.matches(); matcher = SCHEME.matcher(text)) {
            if (!scheme.isEmpty()
                    || !matcher.group(2).startsWith("://")
                    || matcher.group(2).matches(".*\\s.*")) {
                faults.add(Fault.MALFORMED);
            }
            scheme = matcher.group(1);
            text = matcher.group(3);
        }
        return scheme.isEmpty() ? withoutScheme(text, faults) : withScheme(scheme, text, faults, false);
    }

    private static Optional<CatalogBaseUrl> withoutScheme(String text, List<Fault> faults) {
        if (OTHER_SCHEME.matcher(text).matches()) {
            return Optional.empty();
        }
        faults.add(Fault.MALFORMED);
        if (text.startsWith("/") && !text.startsWith("//")) {
            return Optional.of(withPath(Optional.empty(), text, faults, false)).filter(any -> !any.path.isEmpty());
        }
        String rest = text.replaceFirst("^/+", "");
        String host = host(rest);
        if (LOCAL.matcher(host).matches()) {
            return withScheme("http", rest, faults, true);
        }
        boolean isHost = host.contains(".") || text.startsWith("//");
        return isHost ? withScheme("https", rest, faults, true) : Optional.empty();
    }

    private static Optional<CatalogBaseUrl> withScheme(
            String scheme, String rest, List<Fault> faults, boolean guessed) {
        String authority = authority(rest);
        String host = host(rest);
        String path = rest.substring(authority.length());
        if (!host.equals(authority)) {
            faults.add(Fault.EXTRA_PARTS);
        }
        if (VARIABLE.matcher(host).find()) {
            faults.add(Fault.TEMPLATE);
            return Optional.of(withPath(Optional.empty(), path, faults, false));
        }
        Optional<String> origin = HttpOrigin.of(scheme, host);
        return origin.isEmpty() ? Optional.empty() : Optional.of(withPath(origin, path, faults, guessed));
    }

    private static CatalogBaseUrl withPath(
            Optional<String> origin, String pathAndRest, List<Fault> faults, boolean guessed) {
        String path = pathAndRest.replaceFirst("(?s)[?#].*", "");
        if (pathAndRest.length() > path.length() + 1 && !faults.contains(Fault.EXTRA_PARTS)) {
            faults.add(Fault.EXTRA_PARTS);
        }
        if (VARIABLE.matcher(path).find()) {
            path = "";
            if (!faults.contains(Fault.TEMPLATE)) {
                faults.add(Fault.TEMPLATE);
            }
        }
        if (path.replaceFirst("/+$", "").contains("//")) {
            faults.add(Fault.DOUBLE_SLASH);
        }
        String normalized = BaseUrl.tidy(removeDotSegments(path)).replace(" ", "%20");
        return new CatalogBaseUrl(
                origin, normalized, guessed, faults.stream().distinct().sorted().toList());
    }

    private static String authority(String rest) {
        return rest.replaceFirst("(?s)[/?#].*", "");
    }

    /** The authority without user information. */
    private static String host(String rest) {
        String authority = authority(rest);
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    /** Removes dot segments (RFC 3986, 5.2.4), as clients do before they send a path. */
    private static String removeDotSegments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..") && !segments.isEmpty()) {
                segments.remove(segments.size() - 1);
            } else if (!segment.equals(".") && !segment.equals("..")) {
                segments.add(segment);
            }
        }
        return String.join("/", segments);
    }
}
