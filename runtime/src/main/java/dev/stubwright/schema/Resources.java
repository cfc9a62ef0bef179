package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The resources that schemas can name by URI, and the anchors in them (JSON Schema 2020-12, core, 8.2). */
final class Resources {

    private static final String META_SCHEMAS = "https://json-schema.org/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ONE = Set.of(
            "additionalProperties",
            "unevaluatedProperties",
            "unevaluatedItems",
            "items",
            "contains",
            "not",
            "if",
            "then",
            "else",
            "propertyNames",
            "contentSchema");
    private static final Set<String> LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> MAP =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

    private final Dialect dialect;
    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();
    private final Map<String, String> roots = new ConcurrentHashMap<>();
    private final Map<String, String> uris = new ConcurrentHashMap<>();
    private final Map<String, String> anchors = new ConcurrentHashMap<>();
    private final Set<String> dynamicAnchors = ConcurrentHashMap.newKeySet();
    private volatile boolean dynamicReferences;

    Resources(JsonNode document, Dialect dialect, Map<String, JsonNode> further, String uri) {
        this.dialect = dialect;
        add("", uri, document);
        // In an order of their own, since of two with the same name the first one counts.
        new TreeMap<>(further).forEach((name, resource) -> add(name + "#", name, resource));
    }

    /** The document that addresses with a prefix point into. */
    Optional<JsonNode> document(String prefix) {
        return Optional.ofNullable(documents.get(prefix));
    }

    /** The address of the resource that a URI names. */
    Optional<String> root(String uri) {
        String known = roots.get(uri);
        if (known == null && uri.startsWith(META_SCHEMAS)) {
            metaSchema(uri).ifPresent(schema -> add(uri + "#", uri, schema));
            known = roots.get(uri);
        }
        return Optional.ofNullable(known);
    }

    /** The address of the nearest resource around an address. */
    String rootOf(String address) {
        int start = Pointers.start(address);
        for (int end = address.length(); end > start; end = address.lastIndexOf('/', end - 1)) {
            if (uris.size() > 1 && uris.containsKey(address.substring(0, end))) {
                return address.substring(0, end);
            }
        }
        return address.substring(0, start);
    }

    /** The resources from a place in an address on, the outermost first. */
    List<String> rootsAlong(String address, int from) {
        List<String> along = new ArrayList<>();
        for (int end = from; end >= 0 && end < address.length(); ) {
            int next = address.indexOf('/', end + 1);
            end = next < 0 ? address.length() : next;
            if (uris.containsKey(address.substring(0, end))) {
                along.add(address.substring(0, end));
            }
        }
        return along;
    }

    String uri(String root) {
        return uris.getOrDefault(root, "");
    }

    Optional<String> anchor(String root, String name) {
        return Optional.ofNullable(anchors.get(key(root, name)));
    }

    boolean isDynamic(String root, String anchor) {
        return dynamicAnchors.contains(key(root, anchor));
    }

    boolean hasDynamicReferences() {
        return dynamicReferences;
    }

    private static String key(String root, String name) {
        return root + '\n' + name;
    }

    private void add(String prefix, String uri, JsonNode document) {
        documents.put(prefix, document);
        roots.putIfAbsent(uri, prefix);
        uris.putIfAbsent(prefix, uri);
        if (dialect == Dialect.OPENAPI_3_0) {
            return;
        }
        if (document.has("openapi")) {
            search(document, prefix, prefix);
        } else {
            schema(document, prefix, prefix);
        }
    }

    /** Looks for schemas in what is none. */
    private void search(JsonNode node, String address, String root) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String child = Pointers.child(address, entry.getKey());
            if (entry.getKey().equals("schema")) {
                schema(entry.getValue(), child, root);
            } else if (entry.getKey().equals("schemas")) {
                each(entry.getValue(), child, root);
            } else if (!DATA.contains(entry.getKey())) {
                search(entry.getValue(), child, root);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            search(node.path(i), Pointers.child(address, i), root);
        }
    }

    private void schema(JsonNode schema, String address, String around) {
        if (!schema.isObject()) {
            return;
        }
        String root = root(schema, address, around);
        for (String keyword : List.of("$anchor", "$dynamicAnchor")) {
            if (schema.path(keyword).isTextual()) {
                anchors.putIfAbsent(key(root, schema.path(keyword).asText()), address);
            }
        }
        if (schema.path("$dynamicAnchor").isTextual()) {
            dynamicAnchors.add(key(root, schema.path("$dynamicAnchor").asText()));
        }
        dynamicReferences |= schema.path("$dynamicRef").isTextual();
        if (schema.path("$ref").asText().startsWith(META_SCHEMAS)) {
            String reference = schema.path("$ref").asText();
            int hash = reference.indexOf('#');
            root(hash < 0 ? reference : reference.substring(0, hash));
        }
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            String child = Pointers.child(address, entry.getKey());
            if (ONE.contains(entry.getKey())) {
                schema(entry.getValue(), child, root);
            } else if (LIST.contains(entry.getKey()) || MAP.contains(entry.getKey())) {
                each(entry.getValue(), child, root);
            }
        }
    }

    private void each(JsonNode schemas, String address, String root) {
        for (Map.Entry<String, JsonNode> entry : schemas.properties()) {
            schema(entry.getValue(), Pointers.child(address, entry.getKey()), root);
        }
        for (int i = 0; schemas.isArray() && i < schemas.size(); i++) {
            schema(schemas.path(i), Pointers.child(address, i), root);
        }
    }

    private String root(JsonNode schema, String address, String around) {
        String id = schema.path("$id").asText("");
        if (id.isEmpty() || id.startsWith("#")) {
            return around;
        }
        try {
            String uri = URI.create(uri(around)).resolve(URI.create(id)).toString();
            String plain = uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri;
            roots.putIfAbsent(plain, address);
            uris.put(address, plain);
            return address;
        } catch (IllegalArgumentException noUri) {
            return around;
        }
    }

    /** A meta-schema, which networknt carries along. */
    private static Optional<JsonNode> metaSchema(String uri) {
        String file = uri.substring(META_SCHEMAS.length());
        try (InputStream stream = SchemaRegistry.class.getClassLoader().getResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(JSON.readTree(stream));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
