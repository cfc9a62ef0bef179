package dev.stubwright.schema.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.json.UriReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The documents that a reference can resolve to: the main document, the other documents that it uses, and the meta-schemas of JSON
 * Schema. Nothing is fetched.
 */
@Internal
public final class SchemaResources {

    /** The base URI of the main document. */
    public static final String DOCUMENT_URI = "stubwright:/document";

    private static final Set<String> DRAFT_2019_09 =
            Set.of("https://json-schema.org/draft/2019-09/schema", "https://json-schema.org/draft/2019-09/schema#");

    private final Dialect dialect;
    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();
    private final Map<String, SchemaIdentifiers> identifiers = new ConcurrentHashMap<>();
    private final Map<String, SchemaAddress> roots = new ConcurrentHashMap<>();
    private volatile boolean dynamicReferences;
    private volatile boolean dynamicAnchors;

    /** @param otherDocuments other documents by their URIs */
    public SchemaResources(JsonNode document, Dialect dialect, Map<String, JsonNode> otherDocuments) {
        this.dialect = dialect;
        add("", DOCUMENT_URI, document);
        // Sorted, because the first of several resources with the same URI wins.
        new TreeMap<>(otherDocuments)
                .forEach((uri, resource) ->
                        add(UriReferences.withoutFragment(uri), UriReferences.withoutFragment(uri), resource));
    }

    private void add(String key, String base, JsonNode document) {
        SchemaIdentifiers found = SchemaIdentifiers.of(document, base, dialect);
        documents.put(key, document);
        identifiers.put(key, found);
        dynamicReferences |= found.hasDynamicReferences();
        dynamicAnchors |= !found.dynamicAnchors().isEmpty() || found.hasRecursiveAnchors();
        found.rootPointers().forEach((uri, pointer) -> roots.putIfAbsent(uri, new SchemaAddress(key, pointer)));
    }

    /** Whether the target of a reference may depend on the dynamic scope. */
    public boolean hasDynamicAnchors() {
        return dynamicAnchors;
    }

    public JsonNode schemaAt(SchemaAddress address) {
        JsonNode document = documents.get(address.document());
        return document == null ? MissingNode.getInstance() : JsonPointers.resolve(document, address.pointer());
    }

    /** The innermost schema resource that contains a schema. */
    public SchemaIdentifiers.Resource resourceAt(SchemaAddress address) {
        return identifiers(address.document()).resourceAt(address.pointer());
    }

    /** The root schema of the innermost schema resource that contains a schema. */
    public SchemaAddress rootOf(SchemaAddress address) {
        return new SchemaAddress(address.document(), resourceAt(address).rootPointer());
    }

    /**
     * The roots of the schema resources that contain a schema, the outermost first.
     *
     * @param from skips the roots whose pointers are not longer than this number of characters
     */
    List<SchemaAddress> rootsAlong(SchemaAddress address, int from) {
        List<SchemaAddress> along = new ArrayList<>();
        SchemaIdentifiers known = identifiers(address.document());
        String pointer = address.pointer();
        for (int end = from; end >= 0 && end < pointer.length(); ) {
            int next = pointer.indexOf('/', end + 1);
            end = next < 0 ? pointer.length() : next;
            if (known.isRoot(pointer.substring(0, end))) {
                along.add(new SchemaAddress(address.document(), pointer.substring(0, end)));
            }
        }
        return along;
    }

    /** Whether a document uses {@code $dynamicRef} or {@code $recursiveRef}. */
    boolean hasDynamicReferences() {
        return dynamicReferences;
    }

    /** The target of a reference, which may not exist. Empty if the document or anchor is unknown. */
    public Optional<SchemaAddress> target(SchemaAddress from, String reference) {
        String uri = UriReferences.resolve(resourceAt(from).baseUri(), UriReferences.withoutFragment(reference));
        String fragment = UriReferences.fragment(reference);
        Optional<SchemaAddress> root = rootByUri(uri);
        if (fragment.isEmpty() || fragment.startsWith("/")) {
            return root.map(address -> address.append(fragment));
        }
        return root.flatMap(address -> {
            SchemaIdentifiers known = identifiers(address.document());
            String named = known.resourceAt(address.pointer()).baseUri() + "#" + fragment;
            String pointer = known.anchors().get(named);
            return Optional.ofNullable(
                            pointer != null ? pointer : known.dynamicAnchors().get(named))
                    .map(found -> new SchemaAddress(address.document(), found));
        });
    }

    /** The schema with a dynamic anchor in the resource that contains a schema. */
    public Optional<SchemaAddress> dynamicAnchor(SchemaAddress inside, String anchor) {
        SchemaIdentifiers known = identifiers(inside.document());
        String pointer =
                known.dynamicAnchors().get(known.resourceAt(inside.pointer()).baseUri() + "#" + anchor);
        return Optional.ofNullable(pointer).map(found -> new SchemaAddress(inside.document(), found));
    }

    /** Whether the dialect of a schema supports {@code $recursiveRef}, which only draft 2019-09 does. */
    boolean supportsRecursiveReferences(SchemaAddress address) {
        return dialect == Dialect.OPENAPI_3_1
                && DRAFT_2019_09.contains(resourceAt(address).dialectUri());
    }

    /** Whether the root of a resource has {@code $recursiveAnchor: true}. */
    public boolean isRecursiveAnchor(SchemaAddress root) {
        return identifiers(root.document()).hasRecursiveAnchors()
                && schemaAt(root).path("$recursiveAnchor").asBoolean(false);
    }

    /** The root schema of the document or embedded resource with a URI. */
    public Optional<SchemaAddress> rootByUri(String uri) {
        SchemaAddress known = roots.get(uri);
        if (known == null && MetaSchemas.contains(uri)) {
            synchronized (this) {
                if (!roots.containsKey(uri)) {
                    add(uri, uri, MetaSchemas.read(uri));
                }
            }
            known = roots.get(uri);
        }
        return Optional.ofNullable(known);
    }

    private SchemaIdentifiers identifiers(String document) {
        SchemaIdentifiers known = identifiers.get(document);
        if (known == null) {
            throw new IllegalStateException("unknown document: " + document);
        }
        return known;
    }
}
