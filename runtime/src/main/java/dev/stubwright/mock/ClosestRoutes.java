package dev.stubwright.mock;

import dev.stubwright.contract.Operation;
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
    List<Near> to(String method, String path) {
        List<String> segments = RouteSegment.decoded(path);
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
                insert(nearest, near(operation, method, alignment));
            }
        }
        return nearest;
    }

    private static Near near(Operation operation, String method, SegmentAlignment alignment) {
        List<String> differences = new ArrayList<>();
        boolean sameMethod = operation.method().equals(method);
        if (!sameMethod) {
            differences.add("the method is " + method + ", not " + operation.method());
        }
        differences.addAll(alignment.differences());
        return new Near(operation, differences, alignment.distance() + (sameMethod ? 0 : OTHER_METHOD));
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
