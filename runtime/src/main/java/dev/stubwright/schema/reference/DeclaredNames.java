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
 * What the schemas of one document call themselves: {@code $id}, {@code $anchor} and {@code $dynamicAnchor}. They count only
 * where a schema stands; in an {@code enum}, an example or below a keyword that nobody knows they are data (JSON Schema
 * 2020-12, core, 8.2).
 */
@Internal
public final class DeclaredNames {

    /** A schema resource: what its references are relative to, and the dialect that it asks for, empty if none. */
    public record Scope(String base, String root, String dialect) {}

    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const", "value");

    private enum Kind {
        SCHEMA,
        SCHEMAS_BY_NAME,
        SCHEMAS_IN_ORDER,
        OPEN
    }

    private record Part(JsonNode node, String pointer, Kind kind, Scope scope) {}

    private final Map<String, Scope> scopes = new HashMap<>();
    private final Map<String, String> roots = new HashMap<>();
    private final Map<String, String> anchors = new HashMap<>();
    private final Map<String, String> dynamicAnchors = new HashMap<>();
    private final Deque<Part> open = new ArrayDeque<>();
    private boolean dynamicReferences;
    private boolean recursiveAnchors;

    /** @param base what the document is called by those who give it */
    static DeclaredNames of(JsonNode document, String base, Dialect dialect) {
        DeclaredNames names = new DeclaredNames();
        Scope whole = new Scope(base, "", dialect(document));
        names.scopes.put("", whole);
        names.roots.put(base, "");
        // The Schema Object of OpenAPI 3.0 has no names.
        if (dialect == Dialect.OPENAPI_3_1) {
            Kind kind = document.has("openapi") || document.has("components") ? Kind.OPEN : Kind.SCHEMA;
            names.open.push(new Part(document, "", kind, whole));
            while (!names.open.isEmpty()) {
                names.read(names.open.pop());
            }
        }
        return names;
    }

    private static String dialect(JsonNode node) {
        return node.path("$schema").isTextual() ? node.path("$schema").asText() : "";
    }

    private void read(Part part) {
        switch (part.kind()) {
            case SCHEMA -> readSchema(part);
            case SCHEMAS_BY_NAME ->
                part.node().properties().forEach(member -> add(part, member.getKey(), member.getValue(), Kind.SCHEMA));
            case SCHEMAS_IN_ORDER -> {
                for (int i = 0; i < part.node().size(); i++) {
                    add(part, Integer.toString(i), part.node().get(i), Kind.SCHEMA);
                }
            }
            case OPEN -> readOpen(part);
        }
    }

    private void readOpen(Part part) {
        for (int i = 0; part.node().isArray() && i < part.node().size(); i++) {
            add(part, Integer.toString(i), part.node().get(i), Kind.OPEN);
        }
        for (Map.Entry<String, JsonNode> member : part.node().properties()) {
            String key = member.getKey();
            if (!DATA.contains(key)) {
                Kind kind =
                        key.equals("schema") ? Kind.SCHEMA : key.equals("schemas") ? Kind.SCHEMAS_BY_NAME : Kind.OPEN;
                add(part, key, member.getValue(), kind);
            }
        }
    }

    private void readSchema(Part part) {
        Scope scope = part.scope();
        JsonNode id = part.node().path("$id");
        if (id.isTextual() && !UriReferences.withoutFragment(id.asText()).isEmpty()) {
            String base = UriReferences.resolve(scope.base(), UriReferences.withoutFragment(id.asText()));
            String asked = dialect(part.node());
            scope = new Scope(base, part.pointer(), asked.isEmpty() ? scope.dialect() : asked);
            scopes.put(part.pointer(), scope);
            roots.putIfAbsent(base, part.pointer());
        }
        recursiveAnchors |= part.node().path("$recursiveAnchor").asBoolean(false);
        dynamicReferences |= part.node().path("$dynamicRef").isTextual()
                || part.node().path("$recursiveRef").isTextual();
        name(part.node().path("$anchor"), scope, part.pointer(), anchors);
        name(part.node().path("$dynamicAnchor"), scope, part.pointer(), dynamicAnchors);
        for (Map.Entry<String, JsonNode> member : part.node().properties()) {
            String key = member.getKey();
            JsonNode value = member.getValue();
            Part here = new Part(part.node(), part.pointer(), part.kind(), scope);
            if (SchemaKeywords.LIST.contains(key) && value.isArray()) {
                add(here, key, value, Kind.SCHEMAS_IN_ORDER);
            } else if (SchemaKeywords.ONE.contains(key)) {
                add(here, key, value, Kind.SCHEMA);
            } else if (SchemaKeywords.NAMED.contains(key)) {
                add(here, key, value, Kind.SCHEMAS_BY_NAME);
            }
        }
    }

    private static void name(JsonNode name, Scope scope, String pointer, Map<String, String> names) {
        if (name.isTextual()) {
            names.putIfAbsent(scope.base() + "#" + name.asText(), pointer);
        }
    }

    private void add(Part above, String key, JsonNode value, Kind kind) {
        if (value.isContainerNode()) {
            open.push(new Part(value, JsonPointers.child(above.pointer(), key), kind, above.scope()));
        }
    }

    /** The resource that a place belongs to. */
    Scope scope(String pointer) {
        // Most documents have no names, and then there is nothing to look for on the way up.
        String here = scopes.size() == 1 ? "" : pointer;
        while (!scopes.containsKey(here)) {
            here = here.substring(0, Math.max(0, here.lastIndexOf('/')));
        }
        return Objects.requireNonNull(scopes.get(here));
    }

    /** Whether a schema resource begins there. */
    boolean isRoot(String pointer) {
        return scopes.containsKey(pointer);
    }

    boolean hasDynamicReferences() {
        return dynamicReferences;
    }

    boolean hasRecursiveAnchors() {
        return recursiveAnchors;
    }

    Map<String, String> roots() {
        return roots;
    }

    /** Pointers by {@code URI#name}. */
    Map<String, String> anchors() {
        return anchors;
    }

    /** Pointers by {@code URI#name}. */
    Map<String, String> dynamicAnchors() {
        return dynamicAnchors;
    }
}
