package dev.stubwright.contract.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.SourceNode;
import dev.stubwright.contract.tree.UrlEncoding;
import dev.stubwright.contract.tree.WorkingDocument;
import java.net.URI;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves references to schemas by {@code $id} and {@code $anchor} (JSON Schema 2020-12, 8.2). In a contract all
 * references are pointers, since its components come from several documents.
 */
final class SchemaIdResolver {

    private static final Set<String> DATA_FIELDS = Set.of("example", "examples", "default", "const", "enum", "value");

    private final IdentityHashMap<Document, Index> indices = new IdentityHashMap<>();

    /** The identifiers of the schemas of a document. */
    private static final class Index {

        private final Map<String, String> pointers = new HashMap<>();
        private final Map<String, String> baseUris = new HashMap<>();

        private Index(Document document) {
            JsonNode self = document.root().path("$self");
            String base = self.isTextual() ? self.textValue() : "";
            collect(document.root(), "", base);
        }

        private void collect(JsonNode node, String pointer, String parentBase) {
            String base = parentBase;
            if (node.path("$id").isTextual()) {
                base = resolve(parentBase, node.path("$id").textValue()).replaceFirst("#$", "");
                baseUris.put(pointer, base);
                pointers.putIfAbsent(base, pointer);
            }
            for (String anchor : new String[] {"$anchor", "$dynamicAnchor"}) {
                if (node.path(anchor).isTextual()) {
                    pointers.putIfAbsent(base + "#" + node.path(anchor).textValue(), pointer);
                }
            }
            if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    descend(node.get(i), pointer, Integer.toString(i), base);
                }
            } else {
                String own = base;
                node.properties().forEach(member -> {
                    if (!DATA_FIELDS.contains(member.getKey())) {
                        descend(member.getValue(), pointer, member.getKey(), own);
                    }
                });
            }
        }

        private void descend(JsonNode child, String pointer, String token, String base) {
            if (child.isContainerNode()) {
                collect(child, JsonPointers.child(pointer, token), base);
            }
        }

        private Optional<String> findPointer(String from, String reference) {
            int hash = reference.indexOf('#');
            String file = hash < 0 ? reference : reference.substring(0, hash);
            String fragment = hash < 0 ? "" : UrlEncoding.decode(reference.substring(hash + 1));
            String base = file.isEmpty() ? baseUri(from) : resolve(baseUri(from), file);
            if (fragment.isEmpty() || fragment.startsWith("/")) {
                return Optional.ofNullable(pointers.get(base)).map(pointer -> pointer + fragment);
            }
            return Optional.ofNullable(pointers.get(base + "#" + fragment));
        }

        /** The base URI of the nearest enclosing schema that has one. */
        private String baseUri(String pointer) {
            for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
                String base = baseUris.get(at);
                if (base != null || at.isEmpty()) {
                    return base == null ? "" : base;
                }
            }
        }

        private static String resolve(String base, String reference) {
            try {
                return base.isEmpty()
                        ? reference
                        : URI.create(base).resolve(reference).toString();
            } catch (IllegalArgumentException notAUri) {
                return reference;
            }
        }
    }

    /**
     * The schema of the document that a reference identifies; empty if the reference may be a plain pointer or a file.
     *
     * @param pointer the pointer to the object with the reference
     */
    Optional<SourceNode> find(Document document, String pointer, String reference) {
        Index index = indices.computeIfAbsent(document, Index::new);
        return index.pointers.isEmpty()
                ? Optional.empty()
                : index.findPointer(pointer, reference)
                        .map(found -> SourceNode.at(document, found))
                        .filter(found -> !found.node().isMissingNode());
    }

    /** Removes identifiers: references no longer need them, and {@code $id} would change the meaning of pointers. */
    static void remove(WorkingDocument draft, OpenApiNode site) {
        if (draft.isOpenApi31()) {
            for (String name : new String[] {"$id", "$anchor"}) {
                if (site.json().path(name).isTextual()) {
                    site.json().remove(name);
                }
            }
        }
    }
}
