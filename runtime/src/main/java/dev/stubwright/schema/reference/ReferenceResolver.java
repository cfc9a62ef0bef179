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
 * Resolves references. Schemas are identified by their address: a JSON pointer into the document, or {@code uri#pointer} into
 * another one. If a document uses {@code $dynamicRef} (JSON Schema 2020-12, core, 8.2.3.2) or {@code $recursiveRef} (2019-09,
 * core, 8.2.4.2), an address also contains the dynamic scope, because the target of these references depends on it; see
 * {@link ScopedAddress}.
 */
@Internal
public final class ReferenceResolver {

    private static final List<String> REFERENCE_KEYWORDS = List.of("$ref", "$dynamicRef", "$recursiveRef");

    private final Dialect dialect;
    private final SchemaResources resources;
    private final Map<String, JsonNode> schemas = new ConcurrentHashMap<>();

    public ReferenceResolver(SchemaResources resources, Dialect dialect) {
        this.dialect = dialect;
        this.resources = resources;
    }

    /** The schema at an address, without the keywords that its dialect does not support; a missing node if there is none. */
    public JsonNode schemaAt(String address) {
        JsonNode known = schemas.get(address);
        if (known == null) {
            JsonNode found = resources.schemaAt(SchemaAddress.parse(bare(address)));
            known = dialect == Dialect.OPENAPI_3_0 ? UnsupportedKeywords.removeFrom(found) : found;
            schemas.put(address, known);
        }
        return known;
    }

    /** The address of a schema at which an evaluation begins. */
    public String entryAddress(String pointer) {
        SchemaAddress root = resources.rootOf(SchemaAddress.parse(pointer));
        return !resources.hasDynamicReferences() || root.pointer().isEmpty()
                ? pointer
                : ScopedAddress.of(List.of(root.toString()), pointer);
    }

    /** The first reference keyword of a schema; {@code $ref} if it has none. */
    public static String referenceKeyword(JsonNode schema) {
        return REFERENCE_KEYWORDS.stream()
                .filter(keyword -> schema.path(keyword).isTextual())
                .findFirst()
                .orElse("$ref");
    }

    /** The targets of all references of a schema. Empty for a reference that cannot be resolved. */
    public List<Optional<String>> targets(String address, JsonNode schema) {
        List<Optional<String>> targets = new ArrayList<>();
        if (schema.path("$ref").isTextual()) {
            targets.add(target(address, schema.path("$ref").asText()));
        }
        if (schema.path("$dynamicRef").isTextual()) {
            targets.add(dynamicTarget(address, schema.path("$dynamicRef").asText()));
        }
        if (schema.path("$recursiveRef").isTextual()
                && resources.supportsRecursiveReferences(SchemaAddress.parse(bare(address)))) {
            targets.add(recursiveTarget(address, schema.path("$recursiveRef").asText()));
        }
        return targets;
    }

    Optional<String> target(String address, String reference) {
        return bareTarget(address, reference).map(target -> targetAddress(address, target));
    }

    private Optional<String> dynamicTarget(String address, String reference) {
        Optional<SchemaAddress> first = resources.target(SchemaAddress.parse(bare(address)), reference);
        String anchor = UriReferences.fragment(reference);
        if (first.isPresent()
                && resources
                        .dynamicAnchor(resources.rootOf(first.get()), anchor)
                        .isPresent()) {
            for (String root : dynamicScope(address)) {
                Optional<SchemaAddress> outer = resources.dynamicAnchor(SchemaAddress.parse(root), anchor);
                if (outer.isPresent()) {
                    return Optional.of(targetAddress(address, outer.get().toString()));
                }
            }
        }
        return first.map(target -> targetAddress(address, target.toString()));
    }

    /** The outermost resource in the dynamic scope that is a recursive anchor, if the initial target is one. */
    private Optional<String> recursiveTarget(String address, String reference) {
        Optional<SchemaAddress> first = resources.target(SchemaAddress.parse(bare(address)), reference);
        if (first.filter(resources::isRecursiveAnchor).isPresent()) {
            for (String root : dynamicScope(address)) {
                if (resources.isRecursiveAnchor(SchemaAddress.parse(root))) {
                    return Optional.of(targetAddress(address, root));
                }
            }
        }
        return first.map(target -> targetAddress(address, target.toString()));
    }

    private Optional<String> bareTarget(String address, String reference) {
        return resources.target(SchemaAddress.parse(bare(address)), reference).map(SchemaAddress::toString);
    }

    /** The address of a schema that is applied by a schema at another address. */
    public String targetAddress(String from, String target) {
        if (!resources.hasDynamicReferences()) {
            return target;
        }
        List<String> scope = dynamicScope(from);
        String root = resources.rootOf(SchemaAddress.parse(target)).toString();
        if (!scope.contains(root)) {
            scope.add(root);
        }
        return scope.size() == 1 && scope.get(0).equals(target.substring(0, JsonPointers.start(target)))
                ? target
                : ScopedAddress.of(scope, target);
    }

    /** The resources that were entered before a schema, the outermost first. */
    private List<String> dynamicScope(String address) {
        String bare = bare(address);
        List<String> scope = new ArrayList<>();
        int from = JsonPointers.start(bare);
        if (ScopedAddress.hasScope(address)) {
            scope.addAll(ScopedAddress.scope(address));
            String last = scope.get(scope.size() - 1);
            from = bare.startsWith(last) ? last.length() : bare.length();
        } else {
            scope.add(bare.substring(0, from));
        }
        for (SchemaAddress root : resources.rootsAlong(SchemaAddress.parse(bare), from - JsonPointers.start(bare))) {
            if (!scope.contains(root.toString())) {
                scope.add(root.toString());
            }
        }
        return scope;
    }

    /** An address without its dynamic scope: a JSON pointer, or {@code uri#pointer}. */
    public static String bare(String address) {
        return ScopedAddress.bare(address);
    }
}
