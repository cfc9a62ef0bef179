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
 * The directions of the parameters, headers, media types and schemas of a document: requests, responses, or both.
 *
 * <p>Follows references, and visits each node once per direction.
 */
@Internal
public final class SchemaDirections {

    private static final Set<Direction> BOTH = EnumSet.allOf(Direction.class);

    private final ObjectNode root;
    private final List<DirectedNode> nodes = new ArrayList<>();
    private final IdentityHashMap<ObjectNode, DirectedNode> known = new IdentityHashMap<>();
    private final Deque<Visit> pending = new ArrayDeque<>();

    private SchemaDirections(ObjectNode root) {
        this.root = root;
    }

    /** A node, its type, the pointer to it, and the directions it is used in. */
    public record DirectedNode(ObjectType kind, ObjectNode node, Step step, Set<Direction> directions) {

        public String pointer() {
            return step.pointer();
        }
    }

    /**
     * A JSON pointer as a linked list: most pointers are never needed as strings, and all of them would need much
     * memory.
     */
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

    /**
     * @param inCallback in a callback client and server swap roles, and OpenAPI does not define {@code readOnly} there
     */
    private record Visit(
            ObjectType kind, JsonNode node, @Nullable Step step, Direction direction, boolean inCallback) {}

    /** Returns the nodes that operations use, and the components that only a discriminator may refer to. */
    public static List<DirectedNode> of(WorkingDocument document) {
        SchemaDirections directions = new SchemaDirections(document.root());
        Step paths = new Step(null, "paths");
        document.root()
                .path("paths")
                .properties()
                .forEach(path -> directions.traverse(
                        ObjectType.PATH_ITEM, path.getValue(), new Step(paths, path.getKey()), Direction.REQUEST));
        ObjectType.WEBHOOK_FIELDS.forEach(field -> directions.traverse(
                ObjectType.WEBHOOKS, document.root().path(field), new Step(null, field), Direction.RESPONSE));
        Step components = new Step(null, "components");
        for (ComponentSection section : ComponentSection.values()) {
            Step holder = new Step(components, section.field);
            document.root().path("components").path(section.field).properties().forEach(member -> {
                if (!(member.getValue() instanceof ObjectNode node) || !directions.known.containsKey(node)) {
                    Step step = new Step(holder, member.getKey());
                    directions(section.kind)
                            .forEach(
                                    direction -> directions.traverse(section.kind, member.getValue(), step, direction));
                }
            });
        }
        return directions.nodes;
    }

    private static Set<Direction> directions(ObjectType kind) {
        return switch (kind) {
            case PARAMETER, REQUEST_BODY, PATH_ITEM -> EnumSet.of(Direction.REQUEST);
            case RESPONSE, HEADER -> EnumSet.of(Direction.RESPONSE);
            default -> BOTH;
        };
    }

    private void traverse(ObjectType kind, JsonNode node, Step step, Direction direction) {
        pending.push(new Visit(kind, node, step, direction, false));
        while (!pending.isEmpty()) {
            visit(pending.pop());
        }
    }

    private void visit(Visit visit) {
        if (!(visit.node() instanceof ObjectNode node) || visit.step() == null) {
            return;
        }
        DirectedNode found = known.get(node);
        if (found == null) {
            found = new DirectedNode(visit.kind(), node, visit.step(), EnumSet.noneOf(Direction.class));
            known.put(node, found);
            nodes.add(found);
        }
        if (!found.directions().add(visit.direction())) {
            return;
        }
        if (node.path("$ref").isTextual()) {
            Reference.pointer(node.path("$ref").textValue())
                    .ifPresent(target -> pending.push(new Visit(
                            visit.kind(),
                            JsonPointers.find(root, target),
                            Step.of(target),
                            visit.direction(),
                            visit.inCallback())));
        }
        for (OpenApiStructure.Field field : OpenApiStructure.fields(visit.kind())) {
            JsonNode value = node.path(field.name());
            Step step = new Step(visit.step(), field.name());
            if (field.shape() == OpenApiStructure.Shape.ONE) {
                addPending(field, value, step, visit);
            } else if (field.shape() == OpenApiStructure.Shape.LIST) {
                for (int i = 0; value.isArray() && i < value.size(); i++) {
                    addPending(field, value.get(i), new Step(step, Integer.toString(i)), visit);
                }
            } else {
                value.properties()
                        .forEach(
                                member -> addPending(field, member.getValue(), new Step(step, member.getKey()), visit));
            }
        }
        if (visit.kind() == ObjectType.CALLBACK || visit.kind() == ObjectType.WEBHOOKS) {
            node.properties()
                    .forEach(expression -> BOTH.forEach(direction -> pending.push(new Visit(
                            ObjectType.PATH_ITEM,
                            expression.getValue(),
                            new Step(visit.step(), expression.getKey()),
                            direction,
                            true))));
        }
    }

    private void addPending(OpenApiStructure.Field field, JsonNode node, Step step, Visit visit) {
        // The examples of a schema under `not` may show values that it forbids.
        if (field.kind() != ObjectType.EXAMPLE && !field.name().equals("not")) {
            Direction direction = visit.inCallback() ? visit.direction() : direction(field.kind(), visit.direction());
            pending.push(new Visit(field.kind(), node, step, direction, visit.inCallback()));
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
