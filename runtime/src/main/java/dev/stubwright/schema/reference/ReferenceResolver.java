package dev.stubwright.schema.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.json.UriReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where references lead. A schema is known by its address: its JSON pointer in the document, or {@code uri#pointer} in a
 * further resource. Where a {@code $dynamicRef} may ask by which way one came (JSON Schema 2020-12, core, 8.2.3.2), or its
 * forerunner {@code $recursiveRef} (2019-09, core, 8.2.4.2), the address also holds the resources on that way, since the same
 * schema then means different things.
 */
@Internal
public final class ReferenceResolver {

    private static final char WAY = '\u0001';
    private static final String STEP = "\u0002";
    private static final List<String> REFERRING = List.of("$ref", "$dynamicRef", "$recursiveRef");

    private final Dialect dialect;
    private final SchemaResources resources;
    private final Map<String, JsonNode> nodes = new ConcurrentHashMap<>();

    public ReferenceResolver(SchemaResources resources, Dialect dialect) {
        this.dialect = dialect;
        this.resources = resources;
    }

    /** The schema at an address, as far as its dialect knows its keywords; missing if there is none. */
    public JsonNode node(String address) {
        JsonNode known = nodes.get(address);
        if (known == null) {
            JsonNode found = resources.find(SchemaAddress.at(bare(address)));
            known = dialect == Dialect.OPENAPI_3_0 ? ForeignKeywords.without(found) : found;
            nodes.put(address, known);
        }
        return known;
    }

    /** The address of a schema with which one begins. */
    public String start(String pointer) {
        SchemaAddress root = resources.rootOf(SchemaAddress.at(pointer));
        return !resources.hasDynamicReferences() || root.pointer().isEmpty()
                ? pointer
                : WAY + root.toString() + WAY + pointer;
    }

    /** The keyword by which a schema refers to others. */
    public static String keyword(JsonNode schema) {
        return REFERRING.stream()
                .filter(keyword -> schema.path(keyword).isTextual())
                .findFirst()
                .orElse("$ref");
    }

    /** What the references of a schema lead to, each empty where it leads nowhere. */
    public List<Optional<String>> targets(String address, JsonNode schema) {
        List<Optional<String>> targets = new ArrayList<>();
        if (schema.path("$ref").isTextual()) {
            targets.add(target(address, schema.path("$ref").asText()));
        }
        if (schema.path("$dynamicRef").isTextual()) {
            targets.add(dynamicTarget(address, schema.path("$dynamicRef").asText()));
        }
        if (schema.path("$recursiveRef").isTextual()
                && resources.hasRecursiveReferences(SchemaAddress.at(bare(address)))) {
            targets.add(recursiveTarget(address, schema.path("$recursiveRef").asText()));
        }
        return targets;
    }

    Optional<String> target(String address, String reference) {
        return bareTarget(address, reference).map(target -> enter(address, target));
    }

    private Optional<String> dynamicTarget(String address, String reference) {
        Optional<SchemaAddress> first = resources.target(SchemaAddress.at(bare(address)), reference);
        String anchor = UriReferences.fragment(reference);
        if (first.isPresent()
                && resources
                        .dynamicAnchor(resources.rootOf(first.get()), anchor)
                        .isPresent()) {
            for (String root : way(address)) {
                Optional<SchemaAddress> nearer = resources.dynamicAnchor(SchemaAddress.at(root), anchor);
                if (nearer.isPresent()) {
                    return Optional.of(enter(address, nearer.get().toString()));
                }
            }
        }
        return first.map(target -> enter(address, target.toString()));
    }

    /** The outermost resource on the way here that is a recursive anchor, if the nearest one is. */
    private Optional<String> recursiveTarget(String address, String reference) {
        Optional<SchemaAddress> first = resources.target(SchemaAddress.at(bare(address)), reference);
        if (first.filter(resources::isRecursiveAnchor).isPresent()) {
            for (String root : way(address)) {
                if (resources.isRecursiveAnchor(SchemaAddress.at(root))) {
                    return Optional.of(enter(address, root));
                }
            }
        }
        return first.map(target -> enter(address, target.toString()));
    }

    private Optional<String> bareTarget(String address, String reference) {
        return resources.target(SchemaAddress.at(bare(address)), reference).map(SchemaAddress::toString);
    }

    /** The address of a schema to which one comes from another. */
    public String enter(String from, String target) {
        if (!resources.hasDynamicReferences()) {
            return target;
        }
        List<String> way = way(from);
        String root = resources.rootOf(SchemaAddress.at(target)).toString();
        if (!way.contains(root)) {
            way.add(root);
        }
        return way.size() == 1 && way.get(0).equals(target.substring(0, JsonPointers.start(target)))
                ? target
                : WAY + String.join(STEP, way) + WAY + target;
    }

    /** The resources that were entered on the way to a schema, the first one first. */
    private List<String> way(String address) {
        String bare = bare(address);
        List<String> way = new ArrayList<>();
        int from = JsonPointers.start(bare);
        if (bare.length() == address.length()) {
            way.add(bare.substring(0, from));
        } else {
            way.addAll(List.of(
                    address.substring(1, address.length() - bare.length() - 1).split(STEP, -1)));
            String last = way.get(way.size() - 1);
            from = bare.startsWith(last) ? last.length() : bare.length();
        }
        for (SchemaAddress root : resources.rootsAlong(SchemaAddress.at(bare), from - JsonPointers.start(bare))) {
            if (!way.contains(root.toString())) {
                way.add(root.toString());
            }
        }
        return way;
    }

    /** An address without the way to it: a JSON pointer, or one behind a URI. */
    public static String bare(String address) {
        return address.isEmpty() || address.charAt(0) != WAY ? address : address.substring(address.indexOf(WAY, 1) + 1);
    }
}
