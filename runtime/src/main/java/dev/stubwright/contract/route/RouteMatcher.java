package dev.stubwright.contract.route;

import dev.stubwright.Internal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides whether routes of two documents are the same, ignoring variable names and where the base path is declared. */
@Internal
public final class RouteMatcher {

    // Undeclared base paths are recognized by their last segment: /api, /rest, /v1, /2.0, /2024-01.
    private static final Pattern BASE_PATH_END = Pattern.compile("(?i)api|rest|v?\\d+([.-]\\d+)*");

    private final Set<String> basePaths = new HashSet<>();

    /** Declares a base path. */
    public void addBasePath(String path) {
        basePaths.add(path);
    }

    /** The segments of a route for {@link #match}, without a trailing slash. */
    public static List<PathSegment> segments(PathTemplate path) {
        List<PathSegment> segments = path.parsed();
        int last = segments.size() - 1;
        return last > 0 && segments.get(last).shape().isEmpty() ? segments.subList(0, last) : segments;
    }

    /**
     * Compares two routes; empty if they differ.
     *
     * @param wanted may have a literal where the candidate has a variable, but not the reverse
     */
    public Optional<RouteMatch> match(List<PathSegment> wanted, List<PathSegment> candidate) {
        if (!lastSegmentsMatch(wanted, candidate)) {
            return Optional.empty();
        }
        int longer = wanted.size() - candidate.size();
        List<PathSegment> tail = longer > 0 ? wanted.subList(longer, wanted.size()) : wanted;
        List<PathSegment> candidateTail = longer < 0 ? candidate.subList(-longer, candidate.size()) : candidate;
        String base = longer == 0 ? "" : text((longer > 0 ? wanted : candidate).subList(0, Math.abs(longer)));
        if (longer != 0 && !isBasePath(base)) {
            return Optional.empty();
        }
        Map<String, String> names = new HashMap<>();
        Map<String, String> values = new HashMap<>();
        boolean commonLiteral = false;
        for (int i = 0; i < tail.size(); i++) {
            PathSegment wantedSegment = tail.get(i);
            PathSegment candidateSegment = candidateTail.get(i);
            if (wantedSegment.texts().equals(candidateSegment.texts())) {
                for (int j = 0; j < candidateSegment.variables().size(); j++) {
                    names.put(
                            candidateSegment.variables().get(j),
                            wantedSegment.variables().get(j));
                }
                commonLiteral |= wantedSegment.variables().isEmpty()
                        && !wantedSegment.shape().isEmpty();
            } else if (!wantedSegment.variables().isEmpty() || !candidateSegment.match(wantedSegment.shape(), values)) {
                return Optional.empty();
            }
        }
        // Without a common literal, /{proxy} would match every route.
        boolean distinctive = commonLiteral || (base.isEmpty() && values.isEmpty());
        return distinctive ? Optional.of(new RouteMatch(base, names, values)) : Optional.empty();
    }

    /** A quick check: most routes already differ in the last segment. */
    private static boolean lastSegmentsMatch(List<PathSegment> wanted, List<PathSegment> candidate) {
        PathSegment wantedSegment = wanted.get(wanted.size() - 1);
        PathSegment candidateSegment = candidate.get(candidate.size() - 1);
        return !candidateSegment.variables().isEmpty() || wantedSegment.texts().equals(candidateSegment.texts());
    }

    private boolean isBasePath(String path) {
        return !path.contains("{")
                && (basePaths.contains(path)
                        || BASE_PATH_END
                                .matcher(path.substring(path.lastIndexOf('/') + 1))
                                .matches());
    }

    private static String text(List<PathSegment> segments) {
        StringBuilder text = new StringBuilder();
        segments.forEach(segment -> text.append('/').append(segment.shape()));
        return text.toString();
    }
}
