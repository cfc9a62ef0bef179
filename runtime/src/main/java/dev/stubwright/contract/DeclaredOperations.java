package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The operations that a document declares, in its order, whatever else is wrong with it. */
final class DeclaredOperations {

    private static final int MAX_HOPS = 10;

    private DeclaredOperations() {}

    static Map<OperationKey, JsonNode> of(JsonNode root) {
        Map<OperationKey, JsonNode> operations = new LinkedHashMap<>();
        root.path("paths").fieldNames().forEachRemaining(path -> {
            if (!path.startsWith("x-")) {
                item(root, path).properties().forEach(member -> {
                    if (Kind.METHODS.contains(member.getKey().toLowerCase(Locale.ROOT))) {
                        operations.put(new OperationKey(path, member.getKey()), member.getValue());
                    }
                });
            }
        });
        return operations;
    }

    /** A node of the document as written, and where it stands. */
    record Place(String pointer, JsonNode node) {}

    /** As {@link #pathItem}, without saying where it stands: most documents have hundreds of them. */
    static JsonNode item(JsonNode root, String path) {
        JsonNode written = root.path("paths").path(path);
        return written.has("$ref") ? pathItem(root, path).node() : written;
    }

    /** The path item itself, or what its {@code $ref} points to inside the document. */
    static Place pathItem(JsonNode root, String path) {
        Place item = new Place(Pointers.of("paths", path), root.path("paths").path(path));
        for (int hops = 0; hops < MAX_HOPS && item.node().path("$ref").isTextual(); hops++) {
            Optional<Place> next = Reference.pointer(item.node().path("$ref").textValue())
                    .map(pointer -> new Place(pointer, Pointers.find(root, pointer)))
                    .filter(place -> place.node().isObject());
            if (next.isEmpty()) {
                return item;
            }
            item = next.get();
        }
        return item;
    }
}
