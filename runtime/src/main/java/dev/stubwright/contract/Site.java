package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
record Site(Kind kind, ObjectNode node, @Nullable Site parent, String token) {

    static Site document(ObjectNode root) {
        return new Site(Kind.DOCUMENT, root, null, "");
    }

    /** This and all below, each before what it holds; a visitor may change what it is shown and what lies below that. */
    void walk(Consumer<Site> visitor) {
        visitor.accept(this);
        for (Grammar.Field field : Grammar.fields(kind, node)) {
            visit(field, visitor);
        }
        if (kind == Kind.CALLBACK || kind == Kind.WEBHOOKS) {
            for (Map.Entry<String, JsonNode> item : new ArrayList<>(node.properties())) {
                if (!item.getKey().startsWith("x-")) {
                    child(Kind.PATH_ITEM, item.getValue(), item.getKey(), visitor);
                }
            }
        }
    }

    /** The reference that stands in place of this object. A {@code $ref} that is no text is no reference. */
    Optional<String> reference() {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? Optional.of(reference.textValue()) : Optional.empty();
    }

    private void visit(Grammar.Field field, Consumer<Site> visitor) {
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
                        if (field.shape() == Grammar.Shape.MAP
                                || !member.getKey().startsWith("x-")) {
                            child(field.kind(), member.getValue(), member.getKey(), visitor);
                        }
                    }
                }
            }
        }
    }

    private void child(Kind kind, JsonNode value, String token, Consumer<Site> visitor) {
        if (value instanceof ObjectNode object) {
            new Site(kind, object, this, token).walk(visitor);
        }
    }
}
