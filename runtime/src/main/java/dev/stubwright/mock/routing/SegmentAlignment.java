package dev.stubwright.mock.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The alignment of a path with a route at the lowest cost, segment by segment: keep, replace, delete, insert.
 *
 * @param differences in words; empty if the distance exceeds the bound
 */
record SegmentAlignment(double distance, List<String> differences) {

    /** A missing or surplus segment. Cheaper than two replaced segments, so that a missing base path is recognised. */
    private static final double GAP = 0.8;
    /** A variable matches anything, but a route with the same fixed text is closer. */
    private static final double VARIABLE = 0.05;

    private static final double CASE_ONLY = 0.2;
    private static final int TYPING_ERRORS = 2;
    private static final double TYPING_ERROR = 0.25;
    private static final double SUBSTITUTION = 1.2;

    private static final SegmentAlignment TOO_FAR = new SegmentAlignment(Double.MAX_VALUE, List.of());

    /**
     * Aligns a path with a route.
     *
     * @param bound the distance from which the result does not matter
     * @param substitutionCosts costs that were computed for other routes of the same path
     */
    static SegmentAlignment align(
            List<String> path, List<RouteSegment> route, double bound, Map<String, Double> substitutionCosts) {
        int sent = path.size();
        int known = route.size();
        if (Math.abs(sent - known) * GAP >= bound) {
            return TOO_FAR;
        }
        double[][] cost = new double[sent + 1][known + 1];
        for (int i = 0; i <= sent; i++) {
            double best = Double.MAX_VALUE;
            for (int j = 0; j <= known; j++) {
                cost[i][j] = cost(path, route, cost, i, j, substitutionCosts);
                best = Math.min(best, cost[i][j]);
            }
            if (best >= bound) {
                return TOO_FAR;
            }
        }
        return cost[sent][known] >= bound
                ? TOO_FAR
                : new SegmentAlignment(cost[sent][known], differences(path, route, cost));
    }

    private static double cost(
            List<String> path, List<RouteSegment> route, double[][] cost, int i, int j, Map<String, Double> known) {
        if (i == 0 && j == 0) {
            return 0;
        }
        if (i == 0) {
            return cost[0][j - 1] + GAP;
        }
        if (j == 0) {
            return cost[i - 1][0] + GAP;
        }
        double both = cost[i - 1][j - 1] + substitutionCost(path.get(i - 1), route.get(j - 1), known);
        return Math.min(both, Math.min(cost[i - 1][j], cost[i][j - 1]) + GAP);
    }

    private static double substitutionCost(String sent, RouteSegment segment, Map<String, Double> known) {
        if (segment.matches(sent)) {
            return segment.isFixed() ? 0 : VARIABLE;
        }
        boolean isComparable = segment.isFixed()
                && !sent.isEmpty()
                // Before anything is stored under the sent text, which may be long.
                && Math.abs(sent.length() - segment.text().length()) <= TYPING_ERRORS;
        if (!isComparable) {
            return SUBSTITUTION;
        }
        return known.computeIfAbsent(sent + "/" + segment.text(), key -> substitutionCost(sent, segment.text()));
    }

    private static double substitutionCost(String sent, String text) {
        if (sent.equalsIgnoreCase(text)) {
            return CASE_ONLY;
        }
        int errors = EditDistance.between(sent, text, TYPING_ERRORS);
        return errors > TYPING_ERRORS || errors * 2 > text.length() ? SUBSTITUTION : errors * TYPING_ERROR;
    }

    private static List<String> differences(List<String> path, List<RouteSegment> route, double[][] cost) {
        Deque<String> found = new ArrayDeque<>();
        int i = path.size();
        int j = route.size();
        while (i > 0 || j > 0) {
            // From the end, gaps before pairs: at equal costs, the difference comes later in the path.
            if (i > 0 && cost[i][j] == cost[i - 1][j] + GAP) {
                found.addFirst(surplus(i, path));
                i--;
            } else if (j > 0 && cost[i][j] == cost[i][j - 1] + GAP) {
                found.addFirst("segment \"" + route.get(j - 1).text() + "\" is missing");
                j--;
            } else {
                if (!route.get(j - 1).matches(path.get(i - 1))) {
                    found.addFirst(replaced(i, path.get(i - 1), route.get(j - 1)));
                }
                i--;
                j--;
            }
        }
        return new ArrayList<>(found);
    }

    private static String replaced(int position, String sent, RouteSegment segment) {
        return "segment " + position + " is \"" + RouteSegment.abbreviate(sent) + "\", not \"" + segment.text() + "\"";
    }

    private static String surplus(int position, List<String> path) {
        String sent = path.get(position - 1);
        if (!sent.isEmpty()) {
            return "segment " + position + " \"" + RouteSegment.abbreviate(sent) + "\" is surplus";
        }
        return position == path.size()
                ? "the slash at the end is surplus"
                : "a slash before segment " + (position + 1) + " is surplus";
    }
}
