package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.catalog.document.Document;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** Lists the operations of a document without validating it. */
@Internal
public final class DeclaredOperations {

    private DeclaredOperations() {}

    /** All operations in document order, including those of path items in other files. */
    public static Map<OperationKey, JsonNode> of(Document document) {
        Map<OperationKey, JsonNode> operations = new LinkedHashMap<>();
        document.root().path("paths").fieldNames().forEachRemaining(path -> {
            if (!path.startsWith("x-")) {
                forEachMember(document, path, (name, operation) -> {
                    if (ObjectType.METHODS.contains(name.toLowerCase(Locale.ROOT))) {
                        operations.putIfAbsent(new OperationKey(path, name), operation);
                    }
                });
            }
        });
        return operations;
    }

    /** Visits the members of a path item and follows its {@code $ref}. Items without one take a faster route. */
    public static void forEachMember(Document document, String path, BiConsumer<String, JsonNode> visitor) {
        JsonNode item = document.root().path("paths").path(path);
        if (item.has("$ref")) {
            SourcePathItem.of(document, path).members().forEach((name, member) -> visitor.accept(name, member.node()));
        } else {
            item.properties().forEach(member -> visitor.accept(member.getKey(), member.getValue()));
        }
    }
}
