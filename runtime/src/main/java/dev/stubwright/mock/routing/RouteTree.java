package dev.stubwright.mock.routing;

import dev.stubwright.Internal;
import dev.stubwright.contract.route.PathTemplate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An index of routes: a tree by segment. At each segment, fixed text comes before a variable (OpenAPI 3.0.3, Paths
 * Object), with backtracking if the rest does not match. Immutable.
 *
 * @param <T> what is found: an operation, or a stub of one
 */
@Internal
public final class RouteTree<T> {

    private final Function<T, PathTemplate> pathOf;
    private final Node root = new Node();

    public RouteTree(List<T> values, Function<T, PathTemplate> pathOf) {
        this.pathOf = pathOf;
        values.stream().sorted(Comparator.comparing(pathOf)).forEach(this::add);
    }

    /** The values of all routes that match the path, the most concrete route first. */
    public List<T> find(String path) {
        List<T> found = new ArrayList<>();
        collect(root, RouteSegment.decodedSegments(path), 0, found);
        found.removeIf(value -> pathOf.apply(value).match(path).isEmpty());
        return found;
    }

    private void add(T value) {
        Node node = root;
        for (RouteSegment segment : RouteSegment.parse(pathOf.apply(value).template())) {
            node = node.child(segment);
        }
        node.values.add(value);
    }

    private void collect(Node node, List<String> segments, int index, List<T> found) {
        if (index == segments.size()) {
            found.addAll(node.values);
            return;
        }
        String segment = segments.get(index);
        Node fixed = node.fixed.get(segment);
        if (fixed != null) {
            collect(fixed, segments, index + 1, found);
        }
        for (Map.Entry<RouteSegment, Node> child : node.variable.entrySet()) {
            if (child.getKey().matches(segment)) {
                collect(child.getValue(), segments, index + 1, found);
            }
        }
    }

    private final class Node {
        private final Map<String, Node> fixed = new LinkedHashMap<>();
        /** There are few: partly variable segments first, then the bare variable, whatever its name. */
        private final Map<RouteSegment, Node> variable = new LinkedHashMap<>();

        private final List<T> values = new ArrayList<>();

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
