package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One object of a document, and how it was reached.
 *
 * @param token the last part of the way: a field, a key of a map, an index
 */
@Internal
public record OpenApiNode(
        ObjectType kind, ObjectNode node, @Nullable OpenApiNode parent, String token) {

    public static OpenApiNode document(ObjectNode root) {
        return new OpenApiNode(ObjectType.DOCUMENT, root, null, "");
    }

    /** This and all below, each before what it holds; a visitor may change what it is shown and what lies below that. */
    public void walk(Consumer<OpenApiNode> visitor) {
        visitor.accept(this);
        for (OpenApiStructure.Field field : OpenApiStructure.fields(kind, node)) {
            visit(field, visitor);
        }
        if (kind == ObjectType.CALLBACK || kind == ObjectType.WEBHOOKS) {
            for (Map.Entry<String, JsonNode> item : new ArrayList<>(node.properties())) {
                if (!item.getKey().startsWith("x-")) {
                    child(ObjectType.PATH_ITEM, item.getValue(), item.getKey(), visitor);
                }
            }
        }
    }

    /** The reference that stands in place of this object. A {@code $ref} that is no text is no reference. */
    public Optional<String> reference() {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? Optional.of(reference.textValue()) : Optional.empty();
    }

    private void visit(OpenApiStructure.Field field, Consumer<OpenApiNode> visitor) {
        JsonNode value = node.path(field.name());
        switch (field.shape()) {
            case ONE -> child(field.kind(), value, field.name(), visitor);
            case LIST -> {
                if (value instanceof ArrayNode array) {
                    for (int i = 0; i < array.size(); i++) {
                        child(field.kind(), array.get(i), Integer.toString(i), visitor);
                    }
                }
            }
            case MAP, PATTERNED -> {
                if (value instanceof ObjectNode map) {
                    for (Map.Entry<String, JsonNode> member : new ArrayList<>(map.properties())) {
                        if (field.shape() == OpenApiStructure.Shape.MAP
                                || !member.getKey().startsWith("x-")) {
                            child(field.kind(), member.getValue(), member.getKey(), visitor);
                        }
                    }
                }
            }
        }
    }

    private void child(ObjectType kind, JsonNode value, String token, Consumer<OpenApiNode> visitor) {
        if (value instanceof ObjectNode object) {
            new OpenApiNode(kind, object, this, token).walk(visitor);
        }
    }
}
