package dev.stubwright.mock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the operations of a path without trying each: a tree by segment. At each segment fixed text comes before a
 * variable (OpenAPI 3.0.3, Paths Object), with a way back if what follows does not fit. Immutable after it was built.
 */
final class Routes {

    private final Node root = new Node();

    Routes(List<ContractStub> stubs) {
        stubs.stream()
                .sorted(Comparator.comparing(stub -> stub.operation().path()))
                .forEach(this::add);
    }

    /** The operations of all routes that fit the path, those of the more concrete route first. */
    List<ContractStub> at(String path) {
        List<ContractStub> found = new ArrayList<>();
        collect(root, RouteSegment.decoded(path), 0, found);
        found.removeIf(stub -> stub.operation().path().match(path).isEmpty());
        return found;
    }

    private void add(ContractStub stub) {
        Node node = root;
        for (RouteSegment segment : RouteSegment.parse(stub.operation().path().template())) {
            node = node.child(segment);
        }
        node.stubs.add(stub);
    }

    private static void collect(Node node, List<String> segments, int index, List<ContractStub> found) {
        if (index == segments.size()) {
            found.addAll(node.stubs);
            return;
        }
        String segment = segments.get(index);
        Node fixed = node.fixed.get(segment);
        if (fixed != null) {
            collect(fixed, segments, index + 1, found);
        }
        for (Map.Entry<RouteSegment, Node> child : node.variable.entrySet()) {
            if (child.getKey().fits(segment)) {
                collect(child.getValue(), segments, index + 1, found);
            }
        }
    }

    /** One segment of all routes that begin alike. */
    private static final class Node {
        private final Map<String, Node> fixed = new LinkedHashMap<>();
        /** Few at any place: partly variable segments, then the bare variable, whatever its name. */
        private final Map<RouteSegment, Node> variable = new LinkedHashMap<>();

        private final List<ContractStub> stubs = new ArrayList<>();

        Node child(RouteSegment segment) {
            if (segment.isFixed()) {
                return fixed.computeIfAbsent(segment.text(), text -> new Node());
            }
            for (Map.Entry<RouteSegment, Node> known : variable.entrySet()) {
                if (known.getKey().fixedParts().equals(segment.fixedParts())) {
                    return known.getValue();
                }
            }
            Node node = new Node();
            variable.put(segment, node);
            return node;
        }
    }
}
