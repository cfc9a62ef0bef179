package dev.stubwright.schema.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.json.UriReferences;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The identifiers in one document: {@code $id}, {@code $anchor} and {@code $dynamicAnchor} (JSON Schema 2020-12, core, 8.2). They
 * are identifiers only in schemas; in an {@code enum}, an example or the value of an unknown keyword they are data.
 */
@Internal
public final class SchemaIdentifiers {

    /**
     * A schema resource.
     *
     * @param rootPointer JSON pointer to its root schema
     * @param dialectUri the value of {@code $schema}; empty if there is none
     */
    public record Resource(String baseUri, String rootPointer, String dialectUri) {}

    private static final Set<String> DATA_KEYWORDS = Set.of("example", "examples", "default", "enum", "const", "value");

    private enum Kind {
        SCHEMA,
        SCHEMA_MAP,
        SCHEMA_ARRAY,
        OPENAPI_OBJECT
    }

    private record Part(JsonNode node, String pointer, Kind kind, Resource resource) {}

    private final Map<String, Resource> resources = new HashMap<>();
    private final Map<String, String> rootPointers = new HashMap<>();
    private final Map<String, String> anchors = new HashMap<>();
    private final Map<String, String> dynamicAnchors = new HashMap<>();
    private final Deque<Part> pending = new ArrayDeque<>();
    private boolean dynamicReferences;
    private boolean recursiveAnchors;

    /** @param baseUri the URI under which the document was retrieved */
    static SchemaIdentifiers of(JsonNode document, String baseUri, Dialect dialect) {
        SchemaIdentifiers identifiers = new SchemaIdentifiers();
        Resource root = new Resource(baseUri, "", dialect(document));
        identifiers.resources.put("", root);
        identifiers.rootPointers.put(baseUri, "");
        // The Schema Object of OpenAPI 3.0 has no identifiers.
        if (dialect == Dialect.OPENAPI_3_1) {
            Kind kind = document.has("openapi") || document.has("components") ? Kind.OPENAPI_OBJECT : Kind.SCHEMA;
            identifiers.pending.push(new Part(document, "", kind, root));
            while (!identifiers.pending.isEmpty()) {
                identifiers.read(identifiers.pending.pop());
            }
        }
        return identifiers;
    }

    private static String dialect(JsonNode node) {
        return node.path("$schema").isTextual() ? node.path("$schema").asText() : "";
    }

    private void read(Part part) {
        switch (part.kind()) {
            case SCHEMA -> readSchema(part);
            case SCHEMA_MAP ->
                part.node().properties().forEach(member -> add(part, member.getKey(), member.getValue(), Kind.SCHEMA));
            case SCHEMA_ARRAY -> {
                for (int i = 0; i < part.node().size(); i++) {
                    add(part, Integer.toString(i), part.node().get(i), Kind.SCHEMA);
                }
            }
            case OPENAPI_OBJECT -> readOpenApiObject(part);
        }
    }

    private void readOpenApiObject(Part part) {
        for (int i = 0; part.node().isArray() && i < part.node().size(); i++) {
            add(part, Integer.toString(i), part.node().get(i), Kind.OPENAPI_OBJECT);
        }
        for (Map.Entry<String, JsonNode> member : part.node().properties()) {
            String key = member.getKey();
            if (!DATA_KEYWORDS.contains(key)) {
                Kind kind = key.equals("schema")
                        ? Kind.SCHEMA
                        : key.equals("schemas") ? Kind.SCHEMA_MAP : Kind.OPENAPI_OBJECT;
                add(part, key, member.getValue(), kind);
            }
        }
    }

    private void readSchema(Part part) {
        Resource resource = part.resource();
        JsonNode id = part.node().path("$id");
        if (id.isTextual() && !UriReferences.withoutFragment(id.asText()).isEmpty()) {
            String baseUri = UriReferences.resolve(resource.baseUri(), UriReferences.withoutFragment(id.asText()));
            String declaredDialect = dialect(part.node());
            resource = new Resource(
                    baseUri, part.pointer(), declaredDialect.isEmpty() ? resource.dialectUri() : declaredDialect);
            resources.put(part.pointer(), resource);
            rootPointers.putIfAbsent(baseUri, part.pointer());
        }
        recursiveAnchors |= part.node().path("$recursiveAnchor").asBoolean(false);
        dynamicReferences |= part.node().path("$dynamicRef").isTextual()
                || part.node().path("$recursiveRef").isTextual();
        addAnchor(part.node().path("$anchor"), resource, part.pointer(), anchors);
        addAnchor(part.node().path("$dynamicAnchor"), resource, part.pointer(), dynamicAnchors);
        for (Map.Entry<String, JsonNode> member : part.node().properties()) {
            String key = member.getKey();
            JsonNode value = member.getValue();
            Part schema = new Part(part.node(), part.pointer(), part.kind(), resource);
            if (SubschemaKeywords.ARRAY.contains(key) && value.isArray()) {
                add(schema, key, value, Kind.SCHEMA_ARRAY);
            } else if (SubschemaKeywords.SINGLE.contains(key)) {
                add(schema, key, value, Kind.SCHEMA);
            } else if (SubschemaKeywords.MAP.contains(key)) {
                add(schema, key, value, Kind.SCHEMA_MAP);
            }
        }
    }

    private static void addAnchor(JsonNode name, Resource resource, String pointer, Map<String, String> pointers) {
        if (name.isTextual()) {
            pointers.putIfAbsent(resource.baseUri() + "#" + name.asText(), pointer);
        }
    }

    private void add(Part above, String key, JsonNode value, Kind kind) {
        if (value.isContainerNode()) {
            pending.push(new Part(value, JsonPointers.child(above.pointer(), key), kind, above.resource()));
        }
    }

    /** The innermost schema resource that contains a schema. */
    Resource resourceAt(String pointer) {
        // Most documents have no identifiers, so that only the document itself is a resource.
        String ancestor = resources.size() == 1 ? "" : pointer;
        while (!resources.containsKey(ancestor)) {
            ancestor = ancestor.substring(0, Math.max(0, ancestor.lastIndexOf('/')));
        }
        return Objects.requireNonNull(resources.get(ancestor));
    }

    /** Whether a schema is the root of a resource. */
    boolean isRoot(String pointer) {
        return resources.containsKey(pointer);
    }

    boolean hasDynamicReferences() {
        return dynamicReferences;
    }

    boolean hasRecursiveAnchors() {
        return recursiveAnchors;
    }

    /** Pointers to the root schemas of the resources, by URI. */
    Map<String, String> rootPointers() {
        return rootPointers;
    }

    /** Pointers by {@code URI#anchor}. */
    Map<String, String> anchors() {
        return anchors;
    }

    /** Pointers by {@code URI#anchor}. */
    Map<String, String> dynamicAnchors() {
        return dynamicAnchors;
    }
}
