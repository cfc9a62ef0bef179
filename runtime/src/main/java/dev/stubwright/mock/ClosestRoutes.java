package dev.stubwright.mock;

import dev.stubwright.contract.Operation;
import dev.stubwright.wire.FixedQuery;
import dev.stubwright.wire.RequestMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the operations whose routes a path nearly fits. */
final class ClosestRoutes {

    private static final int SHOWN = 3;
    /** What a wrong method weighs, where a wrong segment is 1. */
    private static final double OTHER_METHOD = 0.3;

    private static final double OTHER_ARGUMENT = 0.6;

    private static final int TYPING_ERRORS = 2;
    /** Further away than this, nobody would call it close. */
    private static final double FURTHEST = 4;

    private record Route(List<RouteSegment> segments, List<Operation> operations) {}

    /** An operation, and what a request would have to change to meet it. */
    record Near(Operation operation, List<String> differences, double distance) {}

    private final List<Route> routes;

    ClosestRoutes(List<ContractStub> stubs) {
        Map<String, List<Operation>> byTemplate = new LinkedHashMap<>();
        for (ContractStub stub : stubs) {
            Operation operation = stub.operation();
            byTemplate
                    .computeIfAbsent(operation.path().template(), template -> new ArrayList<>())
                    .add(operation);
        }
        List<Route> all = new ArrayList<>();
        byTemplate.forEach((template, operations) -> all.add(new Route(RouteSegment.parse(template), operations)));
        this.routes = List.copyOf(all);
    }

    /** The closest first; at most three, none if nothing is close. */
    List<Near> to(RequestMessage request) {
        List<String> segments = RouteSegment.decoded(request.path());
        Map<String, Double> unlikeness = new HashMap<>();
        List<Near> nearest = new ArrayList<>();
        for (Route route : routes) {
            double bound =
                    nearest.size() < SHOWN ? FURTHEST : nearest.get(SHOWN - 1).distance();
            SegmentAlignment alignment = SegmentAlignment.of(segments, route.segments(), bound, unlikeness);
            if (alignment.distance() >= bound) {
                continue;
            }
            for (Operation operation : route.operations()) {
                insert(nearest, near(operation, request, alignment));
            }
        }
        return nearest;
    }

    private static Near near(Operation operation, RequestMessage request, SegmentAlignment alignment) {
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
                    .map(sent -> unlike(sent, difference.wanted()))
                    .orElse(OTHER_ARGUMENT);
        }
        return new Near(operation, differences, distance);
    }

    /** A value that is nearly right is closer than one that is missing. */
    private static double unlike(String sent, String wanted) {
        int errors = TypingErrors.between(sent, wanted, TYPING_ERRORS);
        return errors > TYPING_ERRORS ? OTHER_ARGUMENT : errors * OTHER_ARGUMENT / (TYPING_ERRORS + 1);
    }

    private static void insert(List<Near> nearest, Near near) {
        nearest.add(near);
        // Stable: of two that are equally near, the one that the contract lists first.
        nearest.sort(Comparator.comparingDouble(Near::distance));
        if (nearest.size() > SHOWN) {
            nearest.remove(SHOWN);
        }
    }
}
