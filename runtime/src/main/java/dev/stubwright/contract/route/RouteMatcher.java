package dev.stubwright.contract.route;

import dev.stubwright.Internal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether two documents mean the same route, whatever they call its variables and wherever they put its base path. */
@Internal
public final class RouteMatcher {

    // What base paths end with where nobody declares them: /api, /rest, /v1, /2.0, /2024-01.
    private static final Pattern END_OF_BASE = Pattern.compile("(?i)api|rest|v?\\d+([.-]\\d+)*");

    private final Set<String> bases = new HashSet<>();

    /** Says that a path is the base path of a document. */
    public void base(String path) {
        bases.add(path);
    }

    /** The segments of a route as they are compared: one slash at its end says nothing. */
    public static List<PathSegment> segments(PathTemplate path) {
        List<PathSegment> segments = path.parsed();
        int last = segments.size() - 1;
        return last > 0 && segments.get(last).shape().isEmpty() ? segments.subList(0, last) : segments;
    }

    /**
     * Compares two routes.
     *
     * @param asked may have a literal where {@code offered} has a variable, but not the reverse
     */
    public Optional<RouteMatch> match(List<PathSegment> asked, List<PathSegment> offered) {
        if (!mayEndAlike(asked, offered)) {
            return Optional.empty();
        }
        int longer = asked.size() - offered.size();
        List<PathSegment> tail = longer > 0 ? asked.subList(longer, asked.size()) : asked;
        List<PathSegment> offeredTail = longer < 0 ? offered.subList(-longer, offered.size()) : offered;
        String base = longer == 0 ? "" : text((longer > 0 ? asked : offered).subList(0, Math.abs(longer)));
        if (longer != 0 && !isBase(base)) {
            return Optional.empty();
        }
        Map<String, String> names = new HashMap<>();
        Map<String, String> values = new HashMap<>();
        boolean fixed = false;
        for (int i = 0; i < tail.size(); i++) {
            PathSegment mine = tail.get(i);
            PathSegment theirs = offeredTail.get(i);
            if (mine.texts().equals(theirs.texts())) {
                for (int j = 0; j < theirs.variables().size(); j++) {
                    names.put(theirs.variables().get(j), mine.variables().get(j));
                }
                fixed |= mine.variables().isEmpty() && !mine.shape().isEmpty();
            } else if (!mine.variables().isEmpty() || !theirs.match(mine.shape(), values)) {
                return Optional.empty();
            }
        }
        // Otherwise a route such as /{proxy} would be like any other.
        boolean telling = fixed || (base.isEmpty() && values.isEmpty());
        return telling ? Optional.of(new RouteMatch(base, names, values)) : Optional.empty();
    }

    /** Most routes differ at their end already, where no base path has to be looked for. */
    private static boolean mayEndAlike(List<PathSegment> asked, List<PathSegment> offered) {
        PathSegment mine = asked.get(asked.size() - 1);
        PathSegment theirs = offered.get(offered.size() - 1);
        return !theirs.variables().isEmpty() || mine.texts().equals(theirs.texts());
    }

    private boolean isBase(String path) {
        return !path.contains("{")
                && (bases.contains(path)
                        || END_OF_BASE
                                .matcher(path.substring(path.lastIndexOf('/') + 1))
                                .matches());
    }

    private static String text(List<PathSegment> segments) {
        StringBuilder text = new StringBuilder();
        segments.forEach(segment -> text.append('/').append(segment.shape()));
        return text.toString();
    }
}
