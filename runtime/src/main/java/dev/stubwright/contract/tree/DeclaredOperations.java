package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.catalog.document.Document;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** The operations that a document declares, in its order, whatever else is wrong with it. */
@Internal
public final class DeclaredOperations {

    private DeclaredOperations() {}

    /** Those of path items that stand in other documents included. */
    public static Map<OperationKey, JsonNode> of(Document document) {
        Map<OperationKey, JsonNode> operations = new LinkedHashMap<>();
        document.root().path("paths").fieldNames().forEachRemaining(path -> {
            if (!path.startsWith("x-")) {
                each(document, path, (name, operation) -> {
                    if (ObjectType.METHODS.contains(name.toLowerCase(Locale.ROOT))) {
                        operations.putIfAbsent(new OperationKey(path, name), operation);
                    }
                });
            }
        });
        return operations;
    }

    /** The members of a path item, wherever it is written; few have a reference, and documents have hundreds of items. */
    public static void each(Document document, String path, BiConsumer<String, JsonNode> visitor) {
        JsonNode written = document.root().path("paths").path(path);
        if (written.has("$ref")) {
            SourcePathItem.of(document, path).members().forEach((name, member) -> visitor.accept(name, member.node()));
        } else {
            written.properties().forEach(member -> visitor.accept(member.getKey(), member.getValue()));
        }
    }
}
