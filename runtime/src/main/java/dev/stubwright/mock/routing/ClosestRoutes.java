package dev.stubwright.mock.routing;

import dev.stubwright.contract.Operation;
import dev.stubwright.wire.FixedQuery;
import dev.stubwright.wire.RequestMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the operations whose routes nearly match a path. */
final class ClosestRoutes {

    private static final int SHOWN = 3;
    /** The distance of a wrong method; that of a wrong segment is 1.2. */
    private static final double OTHER_METHOD = 0.3;

    private static final double OTHER_ARGUMENT = 0.6;

    private static final int TYPING_ERRORS = 2;
    /** A larger distance is not close. */
    private static final double FURTHEST = 4;

    private record Route(List<RouteSegment> segments, List<Operation> operations) {}

    private final List<Route> routes;

    ClosestRoutes(List<Operation> contract) {
        Map<String, List<Operation>> byTemplate = new LinkedHashMap<>();
        for (Operation operation : contract) {
            byTemplate
                    .computeIfAbsent(operation.path().template(), template -> new ArrayList<>())
                    .add(operation);
        }
        List<Route> all = new ArrayList<>();
        byTemplate.forEach((template, operations) -> all.add(new Route(RouteSegment.parse(template), operations)));
        this.routes = List.copyOf(all);
    }

    /** At most three, the closest first; empty if nothing is close. */
    List<ClosestOperation> find(RequestMessage request) {
        List<String> segments = RouteSegment.decodedSegments(request.path());
        Map<String, Double> substitutionCosts = new HashMap<>();
        List<ClosestOperation> nearest = new ArrayList<>();
        for (Route route : routes) {
            double bound =
                    nearest.size() < SHOWN ? FURTHEST : nearest.get(SHOWN - 1).distance();
            SegmentAlignment alignment = SegmentAlignment.align(segments, route.segments(), bound, substitutionCosts);
            if (alignment.distance() >= bound) {
                continue;
            }
            for (Operation operation : route.operations()) {
                insert(nearest, toClosest(operation, request, alignment));
            }
        }
        return nearest;
    }

    private static ClosestOperation toClosest(Operation operation, RequestMessage request, SegmentAlignment alignment) {
        List<String> differences = new ArrayList<>();
        boolean sameMethod = operation.method().equals(request.method());
        if (!sameMethod) {
            differences.add("the method is " + request.method() + ", not " + operation.method());
        }
        differences.addAll(alignment.differences());
        double distance = alignment.distance() + (sameMethod ? 0 : OTHER_METHOD);
        for (FixedQuery.Difference difference :
                FixedQuery.differences(operation, request.query(), request.headers()::first)) {
            differences.add(difference.toString());
            distance += difference
                    .sent()
                    .map(sent -> valueDistance(sent, difference.expected()))
                    .orElse(OTHER_ARGUMENT);
        }
        return new ClosestOperation(operation, differences, distance);
    }

    /** A misspelled value is closer than a missing one. */
    private static double valueDistance(String sent, String wanted) {
        int errors = EditDistance.between(sent, wanted, TYPING_ERRORS);
        return errors > TYPING_ERRORS ? OTHER_ARGUMENT : errors * OTHER_ARGUMENT / (TYPING_ERRORS + 1);
    }

    private static void insert(List<ClosestOperation> nearest, ClosestOperation near) {
        nearest.add(near);
        // Stable: at equal distances the operation that the contract lists first.
        nearest.sort(Comparator.comparingDouble(ClosestOperation::distance));
        if (nearest.size() > SHOWN) {
            nearest.remove(SHOWN);
        }
    }
}
