package dev.stubwright.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.jsonpath.Query.Selector;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a query (RFC 9535, 2.3 to 2.5). Evaluates depth-first, so that intermediate node lists take no memory. The
 * result still has the order of the specification, because each segment keeps the order of the previous one.
 */
final class QueryEvaluator {

    private final JsonNode root;
    private final WorkBudget budget = new WorkBudget();
    private final FilterEvaluator filters = new FilterEvaluator(this::nodes, budget);

    private QueryEvaluator(JsonNode root) {
        this.root = root;
    }

    /** A visited node and its parent. */
    static final class Found {

        private final JsonNode node;
        private final @Nullable Found parent;
        private final String token;
        private @Nullable NodeLocation place;

        Found(JsonNode node, @Nullable Found parent, String token) {
            this.node = node;
            this.parent = parent;
            this.token = token;
        }

        JsonNode node() {
            return node;
        }

        /** The location of the node; the same instance however often the node is visited. */
        NodeLocation place(NodeLocation root) {
            NodeLocation known = place;
            if (known == null) {
                known = parent == null ? root : parent.place(root).child(token);
                place = known;
            }
            return known;
        }
    }

    static List<List<String>> evaluate(Query query, JsonNode root) throws JsonPathException {
        NodeLocation top = NodeLocation.root();
        // A query may select a deep node a million times, so its tokens are not collected until the end.
        Set<NodeLocation> places = new LinkedHashSet<>();
        try {
            new QueryEvaluator(root).follow(query, root, found -> places.add(found.place(top)));
        } catch (WorkBudget.SpentException tooMuch) {
            throw new JsonPathException(String.valueOf(tooMuch.getMessage()));
        }
        return places.stream().map(NodeLocation::tokens).toList();
    }

    private List<JsonNode> nodes(Query query, JsonNode current) {
        List<JsonNode> nodes = new ArrayList<>();
        follow(query, current, found -> nodes.add(found.node()));
        return nodes;
    }

    /** @param current the current node of a filter ({@code @}) */
    private void follow(Query query, JsonNode current, Consumer<Found> selected) {
        follow(query.segments(), 0, new Found(query.absolute() ? root : current, null, ""), selected);
    }

    private void follow(List<Query.Segment> segments, int next, Found at, Consumer<Found> selected) {
        budget.spend();
        if (next == segments.size()) {
            selected.accept(at);
            return;
        }
        Query.Segment segment = segments.get(next);
        Consumer<Found> further = found -> follow(segments, next + 1, found, selected);
        if (segment.descending()) {
            descend(segment, at, further);
        } else {
            segment.selectors().forEach(selector -> select(selector, at, further));
        }
    }

    private void descend(Query.Segment segment, Found at, Consumer<Found> further) {
        segment.selectors().forEach(selector -> select(selector, at, further));
        children(at, child -> {
            if (child.node().isContainerNode()) {
                descend(segment, child, further);
            }
        });
    }

    private void select(Selector selector, Found at, Consumer<Found> selected) {
        JsonNode node = at.node();
        if (selector instanceof Selector.Name name) {
            JsonNode member = node.isObject() ? node.get(name.name()) : null;
            if (member != null) {
                selected.accept(new Found(member, at, name.name()));
            }
        } else if (selector instanceof Selector.Index index) {
            item(at, index.index() < 0 ? node.size() + index.index() : index.index(), selected);
        } else if (selector instanceof Selector.Slice slice) {
            slice(at, slice, selected);
        } else if (selector instanceof Selector.Filter filter) {
            children(at, child -> {
                if (filters.holds(filter.condition(), child.node())) {
                    selected.accept(child);
                }
            });
        } else {
            children(at, selected);
        }
    }

    private void children(Found at, Consumer<Found> selected) {
        JsonNode node = at.node();
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                budget.spend();
                selected.accept(new Found(member.getValue(), at, member.getKey()));
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                budget.spend();
                item(at, i, selected);
            }
        }
    }

    private static void item(Found at, long index, Consumer<Found> selected) {
        if (at.node().isArray() && index >= 0 && index < at.node().size()) {
            selected.accept(new Found(at.node().get((int) index), at, Long.toString(index)));
        }
    }

    /** RFC 9535, 2.3.4.2.2. */
    private void slice(Found at, Selector.Slice slice, Consumer<Found> selected) {
        long size = at.node().isArray() ? at.node().size() : 0;
        long step = slice.step();
        if (step == 0 || size == 0) {
            return;
        }
        long start = normal(slice.start().orElse(step > 0 ? 0 : size - 1), size);
        long end = slice.end().isPresent() ? normal(slice.end().getAsLong(), size) : step > 0 ? size : -1;
        if (step > 0) {
            for (long i = clamp(start, 0, size); i < clamp(end, 0, size); i += step) {
                budget.spend();
                item(at, i, selected);
            }
        } else {
            for (long i = clamp(start, -1, size - 1); i > clamp(end, -1, size - 1); i += step) {
                budget.spend();
                item(at, i, selected);
            }
        }
    }

    private static long normal(long index, long size) {
        return index < 0 ? size + index : index;
    }

    private static long clamp(long value, long low, long high) {
        return Math.min(Math.max(value, low), high);
    }
}
