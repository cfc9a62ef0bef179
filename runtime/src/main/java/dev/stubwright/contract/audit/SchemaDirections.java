package dev.stubwright.contract.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.ComponentSection;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiStructure;
import dev.stubwright.contract.tree.Reference;
import dev.stubwright.contract.tree.WorkingDocument;
import dev.stubwright.schema.Direction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which ways the parameters, headers, media types and schemas of a document travel: in requests, in responses, or in both.
 * Follows references, each place once for each way.
 */
@Internal
public final class SchemaDirections {

    private static final Set<Direction> BOTH = EnumSet.allOf(Direction.class);

    private final ObjectNode root;
    private final List<Stop> stops = new ArrayList<>();
    private final IdentityHashMap<ObjectNode, Stop> known = new IdentityHashMap<>();
    private final Deque<Way> open = new ArrayDeque<>();

    private SchemaDirections(ObjectNode root) {
        this.root = root;
    }

    /** A place, what it is, and which ways it travels. */
    public record Stop(ObjectType kind, ObjectNode node, Step step, Set<Direction> directions) {

        public String pointer() {
            return step.pointer();
        }
    }

    /** A pointer as a chain, since most are never asked for and all together may be long. */
    public record Step(@Nullable Step above, String token) {

        private String pointer() {
            Deque<String> tokens = new ArrayDeque<>();
            for (Step step = this; step != null; step = step.above) {
                tokens.push(step.token);
            }
            return JsonPointers.of(tokens.toArray(String[]::new));
        }

        private static @Nullable Step of(String pointer) {
            Step step = null;
            for (String token : JsonPointers.tokens(pointer)) {
                step = new Step(step, token);
            }
            return step;
        }
    }

    /** @param calledBack in a callback the roles are changed, and OpenAPI does not say what `readOnly` means there */
    private record Way(
            ObjectType kind, JsonNode node, @Nullable Step step, Direction direction, boolean calledBack) {}

    /** What the operations lead to; and components that are kept because a discriminator may mean them. */
    public static List<Stop> of(WorkingDocument draft) {
        SchemaDirections travel = new SchemaDirections(draft.root());
        Step paths = new Step(null, "paths");
        draft.root()
                .path("paths")
                .properties()
                .forEach(path -> travel.go(
                        ObjectType.PATH_ITEM, path.getValue(), new Step(paths, path.getKey()), Direction.REQUEST));
        ObjectType.WEBHOOK_FIELDS.forEach(field ->
                travel.go(ObjectType.WEBHOOKS, draft.root().path(field), new Step(null, field), Direction.RESPONSE));
        Step components = new Step(null, "components");
        for (ComponentSection section : ComponentSection.values()) {
            Step holder = new Step(components, section.field);
            draft.root().path("components").path(section.field).properties().forEach(member -> {
                if (!(member.getValue() instanceof ObjectNode node) || !travel.known.containsKey(node)) {
                    Step step = new Step(holder, member.getKey());
                    directions(section.kind)
                            .forEach(direction -> travel.go(section.kind, member.getValue(), step, direction));
                }
            });
        }
        return travel.stops;
    }

    private static Set<Direction> directions(ObjectType kind) {
        return switch (kind) {
            case PARAMETER, REQUEST_BODY, PATH_ITEM -> EnumSet.of(Direction.REQUEST);
            case RESPONSE, HEADER -> EnumSet.of(Direction.RESPONSE);
            default -> BOTH;
        };
    }

    private void go(ObjectType kind, JsonNode node, Step step, Direction direction) {
        open.push(new Way(kind, node, step, direction, false));
        while (!open.isEmpty()) {
            visit(open.pop());
        }
    }

    private void visit(Way way) {
        if (!(way.node() instanceof ObjectNode node) || way.step() == null) {
            return;
        }
        Stop stop = known.get(node);
        if (stop == null) {
            stop = new Stop(way.kind(), node, way.step(), EnumSet.noneOf(Direction.class));
            known.put(node, stop);
            stops.add(stop);
        }
        if (!stop.directions().add(way.direction())) {
            return;
        }
        if (node.path("$ref").isTextual()) {
            Reference.pointer(node.path("$ref").textValue())
                    .ifPresent(target -> open.push(new Way(
                            way.kind(),
                            JsonPointers.find(root, target),
                            Step.of(target),
                            way.direction(),
                            way.calledBack())));
        }
        for (OpenApiStructure.Field field : OpenApiStructure.fields(way.kind())) {
            JsonNode value = node.path(field.name());
            Step step = new Step(way.step(), field.name());
            if (field.shape() == OpenApiStructure.Shape.ONE) {
                lead(field, value, step, way);
            } else if (field.shape() == OpenApiStructure.Shape.LIST) {
                for (int i = 0; value.isArray() && i < value.size(); i++) {
                    lead(field, value.get(i), new Step(step, Integer.toString(i)), way);
                }
            } else {
                value.properties()
                        .forEach(member -> lead(field, member.getValue(), new Step(step, member.getKey()), way));
            }
        }
        if (way.kind() == ObjectType.CALLBACK || way.kind() == ObjectType.WEBHOOKS) {
            node.properties()
                    .forEach(expression -> BOTH.forEach(direction -> open.push(new Way(
                            ObjectType.PATH_ITEM,
                            expression.getValue(),
                            new Step(way.step(), expression.getKey()),
                            direction,
                            true))));
        }
    }

    private void lead(OpenApiStructure.Field field, JsonNode node, Step step, Way way) {
        // What a schema forbids is not what its examples show.
        if (field.kind() != ObjectType.EXAMPLE && !field.name().equals("not")) {
            Direction direction = way.calledBack() ? way.direction() : direction(field.kind(), way.direction());
            open.push(new Way(field.kind(), node, step, direction, way.calledBack()));
        }
    }

    private static Direction direction(ObjectType kind, Direction above) {
        return switch (kind) {
            case PARAMETER, REQUEST_BODY -> Direction.REQUEST;
            case RESPONSE -> Direction.RESPONSE;
            default -> above;
        };
    }
}
