package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where references lead. A schema is known by its address: its JSON pointer in the document, or {@code uri#pointer} in a
 * further resource. Where a {@code $dynamicRef} may ask by which way one came (JSON Schema 2020-12, core, 8.2.3.2), the
 * address also holds the resources on that way, since the same schema then means different things.
 */
final class References {

    private static final String DOCUMENT = "stubwright:///document";
    private static final char WAY = '\u0001';
    private static final String STEP = "\u0002";

    private final Dialect dialect;
    private final Resources resources;
    private final Map<String, JsonNode> nodes = new ConcurrentHashMap<>();

    References(JsonNode document, Dialect dialect, Map<String, JsonNode> further) {
        this.dialect = dialect;
        this.resources = new Resources(document, dialect, further, DOCUMENT);
    }

    /** The schema at an address; missing if there is none. */
    JsonNode node(String address) {
        JsonNode known = nodes.get(address);
        if (known != null) {
            return known;
        }
        String bare = bare(address);
        int start = Pointers.start(bare);
        JsonNode node = resources
                .document(bare.substring(0, start))
                .map(document -> Pointers.resolve(document, bare.substring(start)))
                .orElse(MissingNode.getInstance());
        nodes.put(address, node);
        return node;
    }

    /** What the {@code $ref} or {@code $dynamicRef}s of a schema lead to, each empty where it leads nowhere. */
    List<Optional<String>> targets(String address, JsonNode schema) {
        List<Optional<String>> targets = new ArrayList<>();
        if (schema.path("$ref").isTextual()) {
            targets.add(target(address, schema.path("$ref").asText()));
        }
        if (dialect != Dialect.OPENAPI_3_0 && schema.path("$dynamicRef").isTextual()) {
            targets.add(dynamicTarget(address, schema.path("$dynamicRef").asText()));
        }
        return targets;
    }

    Optional<String> target(String address, String reference) {
        return bareTarget(address, reference).map(target -> enter(address, target));
    }

    private Optional<String> dynamicTarget(String address, String reference) {
        Optional<String> first = bareTarget(address, reference);
        int hash = reference.indexOf('#');
        String anchor = hash < 0 ? "" : reference.substring(hash + 1);
        if (first.isEmpty() || !resources.isDynamic(resources.rootOf(first.get()), anchor)) {
            return first.map(target -> enter(address, target));
        }
        for (String root : way(address)) {
            if (resources.isDynamic(root, anchor)) {
                return resources.anchor(root, anchor).map(target -> enter(address, target));
            }
        }
        return first.map(target -> enter(address, target));
    }

    private Optional<String> bareTarget(String address, String reference) {
        String root = resources.rootOf(bare(address));
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        Optional<String> resource =
                path.isEmpty() ? Optional.of(root) : absolute(root, path).flatMap(resources::root);
        if (fragment.isEmpty()) {
            return resource;
        }
        if (!fragment.startsWith("/")) {
            return resource.flatMap(found -> resources.anchor(found, fragment));
        }
        return resource.flatMap(
                found -> Pointers.ofLocalReference("#" + fragment).map(pointer -> found + pointer));
    }

    private Optional<String> absolute(String root, String path) {
        try {
            return Optional.of(
                    URI.create(resources.uri(root)).resolve(URI.create(path)).toString());
        } catch (IllegalArgumentException noUri) {
            return Optional.empty();
        }
    }

    private String enter(String from, String target) {
        if (!resources.hasDynamicReferences()) {
            return target;
        }
        List<String> way = way(from);
        String root = resources.rootOf(target);
        if (!way.contains(root)) {
            way.add(root);
        }
        return way.size() == 1 && way.get(0).equals(target.substring(0, Pointers.start(target)))
                ? target
                : WAY + String.join(STEP, way) + WAY + target;
    }

    /** The resources that were entered on the way to a schema, the first one first. */
    private List<String> way(String address) {
        String bare = bare(address);
        List<String> way = new ArrayList<>();
        int from = Pointers.start(bare);
        if (bare.length() == address.length()) {
            way.add(bare.substring(0, from));
        } else {
            way.addAll(List.of(
                    address.substring(1, address.length() - bare.length() - 1).split(STEP, -1)));
            String last = way.get(way.size() - 1);
            from = bare.startsWith(last) ? last.length() : bare.length();
        }
        for (String root : resources.rootsAlong(bare, from)) {
            if (!way.contains(root)) {
                way.add(root);
            }
        }
        return way;
    }

    /** An address without the way to it: a JSON pointer, or one behind a URI. */
    static String bare(String address) {
        return address.isEmpty() || address.charAt(0) != WAY ? address : address.substring(address.indexOf(WAY, 1) + 1);
    }
}
