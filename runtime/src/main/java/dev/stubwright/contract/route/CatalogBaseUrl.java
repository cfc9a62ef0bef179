package dev.stubwright.contract.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code baseURL} of a catalogue's entry, as far as it can be used.
 *
 * @param origin empty where the host cannot be used
 * @param path the base path; empty where there is none, or none that can be used
 * @param guessedScheme whether nothing says that it is https
 * @param faults what is wrong with it, as the end of "the baseURL … "; none means that it is written as it should be
 */
record CatalogBaseUrl(Optional<String> origin, String path, boolean guessedScheme, List<Fault> faults) {

    /** What may be wrong, in the order of importance. */
    enum Fault {
        /** No slashes, no scheme, two schemes, backslashes. */
        MISWRITTEN,
        /** The host or the path has variables. */
        TEMPLATE,
        DOUBLE_SLASH,
        /** User information, query, fragment. */
        MORE_THAN_A_BASE
    }

    private static final Pattern SCHEME = Pattern.compile("(?is)(https?)\\s*(:[\\s/]*|//+)(.*)");
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("(?is)[a-z][a-z0-9+.-]*:/.*|(mailto|urn|data|tel|file):.*|[^\\p{L}\\p{N}/{<\\[$].*");
    private static final Pattern LOCAL = Pattern.compile("(?i)localhost(:\\d+)?|127\\.[0-9.]+(:\\d+)?|\\[.*");
    private static final Pattern VARIABLE = Pattern.compile("[{}<>$]|%7[bB]|(^|/):\\w");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\p{C}]+|[\\s\\p{Z}\\p{C}]+$");

    /** Empty if nothing of it can be used. */
    static Optional<CatalogBaseUrl> read(String written) {
        if (written.length() > BaseUrl.MAX_LENGTH) {
            return Optional.empty();
        }
        List<Fault> faults = new ArrayList<>();
        String text = EDGES.matcher(written).replaceAll("");
        if (text.indexOf('\\') >= 0) {
            text = text.replace('\\', '/');
            faults.add(Fault.MISWRITTEN);
        }
        String scheme = "";
        for (Matcher found = SCHEME.matcher(text); found.matches(); found = SCHEME.matcher(text)) {
            if (!scheme.isEmpty()
                    || !found.group(2).startsWith("://")
                    || found.group(2).matches(".*\\s.*")) {
                faults.add(Fault.MISWRITTEN);
            }
            scheme = found.group(1);
            text = found.group(3);
        }
        return scheme.isEmpty() ? withoutScheme(text, faults) : of(scheme, text, faults, false);
    }

    private static Optional<CatalogBaseUrl> withoutScheme(String text, List<Fault> faults) {
        if (OTHER_SCHEME.matcher(text).matches()) {
            return Optional.empty();
        }
        faults.add(Fault.MISWRITTEN);
        if (text.startsWith("/") && !text.startsWith("//")) {
            return Optional.of(parsed(Optional.empty(), text, faults, false)).filter(any -> !any.path.isEmpty());
        }
        String rest = text.replaceFirst("^/+", "");
        String host = host(rest);
        if (LOCAL.matcher(host).matches()) {
            return of("http", rest, faults, true);
        }
        boolean isHost = host.contains(".") || text.startsWith("//");
        return isHost ? of("https", rest, faults, true) : Optional.empty();
    }

    private static Optional<CatalogBaseUrl> of(String scheme, String rest, List<Fault> faults, boolean guessed) {
        String authority = authority(rest);
        String host = host(rest);
        String path = rest.substring(authority.length());
        if (!host.equals(authority)) {
            faults.add(Fault.MORE_THAN_A_BASE);
        }
        if (VARIABLE.matcher(host).find()) {
            faults.add(Fault.TEMPLATE);
            return Optional.of(parsed(Optional.empty(), path, faults, false));
        }
        Optional<String> origin = Authority.origin(scheme, host);
        return origin.isEmpty() ? Optional.empty() : Optional.of(parsed(origin, path, faults, guessed));
    }

    private static CatalogBaseUrl parsed(Optional<String> origin, String written, List<Fault> faults, boolean guessed) {
        String path = written.replaceFirst("(?s)[?#].*", "");
        if (written.length() > path.length() + 1 && !faults.contains(Fault.MORE_THAN_A_BASE)) {
            faults.add(Fault.MORE_THAN_A_BASE);
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
        String tidy = BaseUrl.tidy(withoutDots(path)).replace(" ", "%20");
        return new CatalogBaseUrl(
                origin, tidy, guessed, faults.stream().distinct().sorted().toList());
    }

    private static String authority(String rest) {
        return rest.replaceFirst("(?s)[/?#].*", "");
    }

    /** The authority without user information. */
    private static String host(String rest) {
        String authority = authority(rest);
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    /** RFC 3986, 5.2.4: what every client does before it sends a path. */
    private static String withoutDots(String path) {
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
