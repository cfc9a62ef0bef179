package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stubwright.Pointers;
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
final class Resources {

    /** What a document is called that has no name of its own. */
    static final String UNNAMED = "stubwright:/document";

    private static final Set<String> RECURSIVE =
            Set.of("https://json-schema.org/draft/2019-09/schema", "https://json-schema.org/draft/2019-09/schema#");

    private final Dialect dialect;
    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();
    private final Map<String, Names> names = new ConcurrentHashMap<>();
    private final Map<String, Site> roots = new ConcurrentHashMap<>();
    private volatile boolean dynamicReferences;
    private volatile boolean dynamic;

    Resources(JsonNode document, Dialect dialect, Map<String, JsonNode> beside) {
        this.dialect = dialect;
        add("", UNNAMED, document);
        // In an order of their own, since of two with one name the first counts.
        new TreeMap<>(beside)
                .forEach((uri, resource) -> add(Iris.withoutFragment(uri), Iris.withoutFragment(uri), resource));
    }

    private void add(String key, String base, JsonNode document) {
        Names found = Names.of(document, base, dialect);
        documents.put(key, document);
        names.put(key, found);
        dynamicReferences |= found.hasDynamicReferences();
        dynamic |= !found.dynamicAnchors().isEmpty() || found.hasRecursiveAnchors();
        found.roots().forEach((uri, pointer) -> roots.putIfAbsent(uri, new Site(key, pointer)));
    }

    /** Whether what a reference leads to may depend on the way there. */
    boolean hasDynamicAnchors() {
        return dynamic;
    }

    JsonNode find(Site site) {
        JsonNode document = documents.get(site.document());
        return document == null ? MissingNode.getInstance() : Pointers.resolve(document, site.pointer());
    }

    /** The resource that a place belongs to. */
    Names.Scope scope(Site site) {
        return names(site.document()).scope(site.pointer());
    }

    /** Where the resource begins that a place belongs to. */
    Site rootOf(Site site) {
        return new Site(site.document(), scope(site).root());
    }

    /** The resources that begin on the way to a place, behind the first letters of its pointer; the outermost first. */
    List<Site> rootsAlong(Site site, int from) {
        List<Site> along = new ArrayList<>();
        Names known = names(site.document());
        String pointer = site.pointer();
        for (int end = from; end >= 0 && end < pointer.length(); ) {
            int next = pointer.indexOf('/', end + 1);
            end = next < 0 ? pointer.length() : next;
            if (known.isRoot(pointer.substring(0, end))) {
                along.add(new Site(site.document(), pointer.substring(0, end)));
            }
        }
        return along;
    }

    /** Whether any schema asks by which way one came. */
    boolean hasDynamicReferences() {
        return dynamicReferences;
    }

    /** Where a reference leads to; there may be nothing. Empty if it leads to a document that is not here. */
    Optional<Site> target(Site from, String reference) {
        String uri = Iris.resolve(scope(from).base(), Iris.withoutFragment(reference));
        String fragment = Iris.fragment(reference);
        Optional<Site> root = root(uri);
        if (fragment.isEmpty() || fragment.startsWith("/")) {
            return root.map(site -> site.below(fragment));
        }
        return root.flatMap(site -> {
            Names known = names(site.document());
            String named = known.scope(site.pointer()).base() + "#" + fragment;
            String pointer = known.anchors().get(named);
            return Optional.ofNullable(
                            pointer != null ? pointer : known.dynamicAnchors().get(named))
                    .map(found -> new Site(site.document(), found));
        });
    }

    /** The schema that a resource calls by a dynamic anchor. */
    Optional<Site> dynamicAnchor(Site inside, String anchor) {
        Names known = names(inside.document());
        String pointer =
                known.dynamicAnchors().get(known.scope(inside.pointer()).base() + "#" + anchor);
        return Optional.ofNullable(pointer).map(found -> new Site(inside.document(), found));
    }

    /** Whether a place knows {@code $recursiveRef}, which is of one draft alone. */
    boolean hasRecursiveReferences(Site site) {
        return dialect == Dialect.OPENAPI_3_1 && RECURSIVE.contains(scope(site).dialect());
    }

    /** Whether {@code $recursiveRef}s to a resource may be meant for one around it. */
    boolean isRecursiveAnchor(Site root) {
        return names(root.document()).hasRecursiveAnchors()
                && find(root).path("$recursiveAnchor").asBoolean(false);
    }

    /** The document or embedded resource of a name. */
    Optional<Site> root(String uri) {
        Site known = roots.get(uri);
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

    private Names names(String document) {
        Names known = names.get(document);
        if (known == null) {
            throw new IllegalStateException("no document " + document);
        }
        return known;
    }
}
