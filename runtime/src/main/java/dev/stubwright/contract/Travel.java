package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.schema.Direction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which ways the parameters, headers, media types and schemas of a document travel: in requests, in responses, or in both.
 * Follows references, each place once for each way.
 */
final class Travel {

    private final JsonNode root;
    private final Map<String, Stop> stops = new LinkedHashMap<>();
    private final Deque<Way> open = new ArrayDeque<>();

    private Travel(JsonNode root) {
        this.root = root;
    }

    /** A place, what it is, and which ways it travels. */
    record Stop(Kind kind, String pointer, Set<Direction> directions) {}

    private record Way(Kind kind, String pointer, Direction direction) {}

    /** In the order in which the operations lead there. */
    static Iterable<Stop> of(Draft draft) {
        Travel travel = new Travel(draft.root());
        draft.root().path("paths").fieldNames().forEachRemaining(path -> travel.open.add(
                new Way(Kind.PATH_ITEM, Pointers.of("paths", path), Direction.REQUEST)));
        while (!travel.open.isEmpty()) {
            travel.visit(travel.open.remove());
        }
        return travel.stops.values();
    }

    private void visit(Way way) {
        if (!(Pointers.find(root, way.pointer()) instanceof ObjectNode node)) {
            return;
        }
        Stop stop = stops.computeIfAbsent(
                way.pointer(), pointer -> new Stop(way.kind(), pointer, EnumSet.noneOf(Direction.class)));
        if (!stop.directions().add(way.direction())) {
            return;
        }
        if (node.path("$ref").isTextual()) {
            Reference.pointer(node.path("$ref").textValue())
                    .ifPresent(target -> open.add(new Way(way.kind(), target, way.direction())));
        }
        for (Grammar.Field field : Grammar.fields(way.kind())) {
            JsonNode value = node.path(field.name());
            String pointer = Pointers.child(way.pointer(), field.name());
            if (field.shape() == Grammar.Shape.ONE) {
                lead(field, pointer, way);
            } else if (field.shape() == Grammar.Shape.LIST) {
                for (int i = 0; value.isArray() && i < value.size(); i++) {
                    lead(field, Pointers.child(pointer, Integer.toString(i)), way);
                }
            } else {
                value.fieldNames().forEachRemaining(name -> lead(field, Pointers.child(pointer, name), way));
            }
        }
        if (way.kind() == Kind.CALLBACK) {
            node.fieldNames().forEachRemaining(expression -> open.add(
                    new Way(Kind.PATH_ITEM, Pointers.child(way.pointer(), expression), way.direction())));
        }
    }

    private void lead(Grammar.Field field, String pointer, Way way) {
        // What a schema forbids is not what its examples show.
        if (field.kind() != Kind.EXAMPLE && !field.name().equals("not")) {
            open.add(new Way(field.kind(), pointer, direction(field.kind(), way.direction())));
        }
    }

    private static Direction direction(Kind kind, Direction above) {
        return switch (kind) {
            case PARAMETER, REQUEST_BODY -> Direction.REQUEST;
            case RESPONSE -> Direction.RESPONSE;
            default -> above;
        };
    }
}
