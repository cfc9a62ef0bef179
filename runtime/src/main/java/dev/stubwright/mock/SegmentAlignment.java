package dev.stubwright.mock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The cheapest way from a path to a route, segment by segment: keep, replace, leave out, put in.
 *
 * @param differences in words; empty if the distance is beyond the bound
 */
record SegmentAlignment(double distance, List<String> differences) {

    /** A segment that is missing or too much; less than two that differ, so that a missing base path is seen as such. */
    private static final double GAP = 0.8;
    /** A variable takes anything, yet a route with the very text is closer. */
    private static final double VARIABLE = 0.05;

    private static final double CASE_ONLY = 0.2;
    private static final int TYPING_ERRORS = 2;
    private static final double TYPING_ERROR = 0.25;
    private static final double OTHER = 1.2;

    private static final SegmentAlignment TOO_FAR = new SegmentAlignment(Double.MAX_VALUE, List.of());

    /**
     * Aligns.
     *
     * @param bound give up where the distance will not be below it
     * @param unlikeness what was computed for other routes of the same path
     */
    static SegmentAlignment of(
            List<String> path, List<RouteSegment> route, double bound, Map<String, Double> unlikeness) {
        int sent = path.size();
        int known = route.size();
        if (Math.abs(sent - known) * GAP >= bound) {
            return TOO_FAR;
        }
        double[][] cost = new double[sent + 1][known + 1];
        for (int i = 0; i <= sent; i++) {
            double best = Double.MAX_VALUE;
            for (int j = 0; j <= known; j++) {
                cost[i][j] = cell(path, route, cost, i, j, unlikeness);
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

    private static double cell(
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
        double both = cost[i - 1][j - 1] + unlike(path.get(i - 1), route.get(j - 1), known);
        return Math.min(both, Math.min(cost[i - 1][j], cost[i][j - 1]) + GAP);
    }

    private static double unlike(String sent, RouteSegment segment, Map<String, Double> known) {
        if (segment.fits(sent)) {
            return segment.isFixed() ? 0 : VARIABLE;
        }
        boolean isComparable = segment.isFixed()
                && !sent.isEmpty()
                // Before anything is remembered under what was sent, which may be long.
                && Math.abs(sent.length() - segment.text().length()) <= TYPING_ERRORS;
        if (!isComparable) {
            return OTHER;
        }
        return known.computeIfAbsent(sent + "/" + segment.text(), key -> unlike(sent, segment.text()));
    }

    private static double unlike(String sent, String text) {
        if (sent.equalsIgnoreCase(text)) {
            return CASE_ONLY;
        }
        int errors = TypingErrors.between(sent, text, TYPING_ERRORS);
        return errors > TYPING_ERRORS || errors * 2 > text.length() ? OTHER : errors * TYPING_ERROR;
    }

    private static List<String> differences(List<String> path, List<RouteSegment> route, double[][] cost) {
        Deque<String> found = new ArrayDeque<>();
        int i = path.size();
        int j = route.size();
        while (i > 0 || j > 0) {
            // From the end, gaps before pairs: of two ways that cost the same, the one that differs later.
            if (i > 0 && cost[i][j] == cost[i - 1][j] + GAP) {
                found.addFirst(surplus(i, path));
                i--;
            } else if (j > 0 && cost[i][j] == cost[i][j - 1] + GAP) {
                found.addFirst("segment \"" + route.get(j - 1).text() + "\" is missing");
                j--;
            } else {
                if (!route.get(j - 1).fits(path.get(i - 1))) {
                    found.addFirst(other(i, path.get(i - 1), route.get(j - 1)));
                }
                i--;
                j--;
            }
        }
        return new ArrayList<>(found);
    }

    private static String other(int position, String sent, RouteSegment segment) {
        return "segment " + position + " is \"" + Closest.shown(sent) + "\", not \"" + segment.text() + "\"";
    }

    private static String surplus(int position, List<String> path) {
        String sent = path.get(position - 1);
        if (!sent.isEmpty()) {
            return "segment " + position + " \"" + Closest.shown(sent) + "\" is too much";
        }
        return position == path.size()
                ? "the slash at the end is too much"
                : "a slash before segment " + (position + 1) + " is too much";
    }
}
