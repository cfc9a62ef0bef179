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
 * An object of a document with its type and its parent.
 *
 * @param token the last token of its pointer: a field, a map key or an array index
 */
@Internal
public record OpenApiNode(
        ObjectType kind, ObjectNode json, @Nullable OpenApiNode parent, String token) {

    public static OpenApiNode document(ObjectNode root) {
        return new OpenApiNode(ObjectType.DOCUMENT, root, null, "");
    }

    /** Visits this object and all objects below it, parents first. The visitor may change the visited object and its descendants. */
    public void walk(Consumer<OpenApiNode> visitor) {
        visitor.accept(this);
        for (OpenApiStructure.Field field : OpenApiStructure.fields(kind, json)) {
            visitField(field, visitor);
        }
        if (kind == ObjectType.CALLBACK || kind == ObjectType.WEBHOOKS) {
            for (Map.Entry<String, JsonNode> item : new ArrayList<>(json.properties())) {
                if (!item.getKey().startsWith("x-")) {
                    visitChild(ObjectType.PATH_ITEM, item.getValue(), item.getKey(), visitor);
                }
            }
        }
    }

    /** The value of {@code $ref}; empty if it is missing or not a string. */
    public Optional<String> reference() {
        JsonNode reference = json.path("$ref");
        return reference.isTextual() ? Optional.of(reference.textValue()) : Optional.empty();
    }

    private void visitField(OpenApiStructure.Field field, Consumer<OpenApiNode> visitor) {
        JsonNode value = json.path(field.name());
        switch (field.shape()) {
            case ONE -> visitChild(field.kind(), value, field.name(), visitor);
            case LIST -> {
                if (value instanceof ArrayNode array) {
                    for (int i = 0; i < array.size(); i++) {
                        visitChild(field.kind(), array.get(i), Integer.toString(i), visitor);
                    }
                }
            }
            case MAP, PATTERNED -> {
                if (value instanceof ObjectNode map) {
                    for (Map.Entry<String, JsonNode> member : new ArrayList<>(map.properties())) {
                        if (field.shape() == OpenApiStructure.Shape.MAP
                                || !member.getKey().startsWith("x-")) {
                            visitChild(field.kind(), member.getValue(), member.getKey(), visitor);
                        }
                    }
                }
            }
        }
    }

    private void visitChild(ObjectType kind, JsonNode value, String token, Consumer<OpenApiNode> visitor) {
        if (value instanceof ObjectNode object) {
            new OpenApiNode(kind, object, this, token).walk(visitor);
        }
    }
}
