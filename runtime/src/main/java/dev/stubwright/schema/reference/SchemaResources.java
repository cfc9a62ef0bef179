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
 * The document, the resources that came with it, and the meta-schemas of JSON Schema: all that a reference can lead to.
 * Nothing is ever fetched.
 */
@Internal
public final class SchemaResources {

    /** What a document is called that has no name of its own. */
    public static final String UNNAMED = "stubwright:/document";

    private static final Set<String> RECURSIVE =
            Set.of("https://json-schema.org/draft/2019-09/schema", "https://json-schema.org/draft/2019-09/schema#");

    private final Dialect dialect;
    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();
    private final Map<String, DeclaredNames> names = new ConcurrentHashMap<>();
    private final Map<String, SchemaAddress> roots = new ConcurrentHashMap<>();
    private volatile boolean dynamicReferences;
    private volatile boolean dynamic;

    public SchemaResources(JsonNode document, Dialect dialect, Map<String, JsonNode> beside) {
        this.dialect = dialect;
        add("", UNNAMED, document);
        // In an order of their own, since of two with one name the first counts.
        new TreeMap<>(beside)
                .forEach((uri, resource) ->
                        add(UriReferences.withoutFragment(uri), UriReferences.withoutFragment(uri), resource));
    }

    private void add(String key, String base, JsonNode document) {
        DeclaredNames found = DeclaredNames.of(document, base, dialect);
        documents.put(key, document);
        names.put(key, found);
        dynamicReferences |= found.hasDynamicReferences();
        dynamic |= !found.dynamicAnchors().isEmpty() || found.hasRecursiveAnchors();
        found.roots().forEach((uri, pointer) -> roots.putIfAbsent(uri, new SchemaAddress(key, pointer)));
    }

    /** Whether what a reference leads to may depend on the way there. */
    public boolean hasDynamicAnchors() {
        return dynamic;
    }

    public JsonNode find(SchemaAddress site) {
        JsonNode document = documents.get(site.document());
        return document == null ? MissingNode.getInstance() : JsonPointers.resolve(document, site.pointer());
    }

    /** The resource that a place belongs to. */
    public DeclaredNames.Scope scope(SchemaAddress site) {
        return names(site.document()).scope(site.pointer());
    }

    /** Where the resource begins that a place belongs to. */
    public SchemaAddress rootOf(SchemaAddress site) {
        return new SchemaAddress(site.document(), scope(site).root());
    }

    /** The resources that begin on the way to a place, behind the first letters of its pointer; the outermost first. */
    List<SchemaAddress> rootsAlong(SchemaAddress site, int from) {
        List<SchemaAddress> along = new ArrayList<>();
        DeclaredNames known = names(site.document());
        String pointer = site.pointer();
        for (int end = from; end >= 0 && end < pointer.length(); ) {
            int next = pointer.indexOf('/', end + 1);
            end = next < 0 ? pointer.length() : next;
            if (known.isRoot(pointer.substring(0, end))) {
                along.add(new SchemaAddress(site.document(), pointer.substring(0, end)));
            }
        }
        return along;
    }

    /** Whether any schema asks by which way one came. */
    boolean hasDynamicReferences() {
        return dynamicReferences;
    }

    /** Where a reference leads to; there may be nothing. Empty if it leads to a document that is not here. */
    public Optional<SchemaAddress> target(SchemaAddress from, String reference) {
        String uri = UriReferences.resolve(scope(from).base(), UriReferences.withoutFragment(reference));
        String fragment = UriReferences.fragment(reference);
        Optional<SchemaAddress> root = root(uri);
        if (fragment.isEmpty() || fragment.startsWith("/")) {
            return root.map(site -> site.below(fragment));
        }
        return root.flatMap(site -> {
            DeclaredNames known = names(site.document());
            String named = known.scope(site.pointer()).base() + "#" + fragment;
            String pointer = known.anchors().get(named);
            return Optional.ofNullable(
                            pointer != null ? pointer : known.dynamicAnchors().get(named))
                    .map(found -> new SchemaAddress(site.document(), found));
        });
    }

    /** The schema that a resource calls by a dynamic anchor. */
    public Optional<SchemaAddress> dynamicAnchor(SchemaAddress inside, String anchor) {
        DeclaredNames known = names(inside.document());
        String pointer =
                known.dynamicAnchors().get(known.scope(inside.pointer()).base() + "#" + anchor);
        return Optional.ofNullable(pointer).map(found -> new SchemaAddress(inside.document(), found));
    }

    /** Whether a place knows {@code $recursiveRef}, which is of one draft alone. */
    boolean hasRecursiveReferences(SchemaAddress site) {
        return dialect == Dialect.OPENAPI_3_1 && RECURSIVE.contains(scope(site).dialect());
    }

    /** Whether {@code $recursiveRef}s to a resource may be meant for one around it. */
    public boolean isRecursiveAnchor(SchemaAddress root) {
        return names(root.document()).hasRecursiveAnchors()
                && find(root).path("$recursiveAnchor").asBoolean(false);
    }

    /** The document or embedded resource of a name. */
    public Optional<SchemaAddress> root(String uri) {
        SchemaAddress known = roots.get(uri);
        if (known == null && MetaSchemas.has(uri)) {
            synchronized (this) {
                if (!roots.containsKey(uri)) {
                    add(uri, uri, MetaSchemas.read(uri));
                }
            }
            known = roots.get(uri);
        }
        return Optional.ofNullable(known);
    }

    private DeclaredNames names(String document) {
        DeclaredNames known = names.get(document);
        if (known == null) {
            throw new IllegalStateException("no document " + document);
        }
        return known;
    }
}
