package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.catalog.Document;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The operations that a document declares, in its order, whatever else is wrong with it. */
final class DeclaredOperations {

    private DeclaredOperations() {}

    /** Those of path items that stand in other documents included. */
    static Map<OperationKey, JsonNode> of(Document document) {
        Map<OperationKey, JsonNode> operations = new LinkedHashMap<>();
        document.root().path("paths").fieldNames().forEachRemaining(path -> {
            if (!path.startsWith("x-")) {
                WrittenPathItem.of(document, path).members().forEach((name, member) -> {
                    if (Kind.METHODS.contains(name.toLowerCase(Locale.ROOT))) {
                        operations.putIfAbsent(new OperationKey(path, name), member.node());
                    }
                });
            }
        });
        return operations;
    }
}
