package dev.stubwright.contract.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.InputException;
import dev.stubwright.JsonPointers;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.repair.ReferenceRepair;
import dev.stubwright.contract.select.DuplicateKeys;
import dev.stubwright.contract.tree.ComponentLocation;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.OpenApiStructure;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.Reference;
import dev.stubwright.contract.tree.SourceNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Imports referenced objects of other documents, or from outside of the components, as components of the extracted document. */
final class ComponentImporter {

    private final Document document;
    private final WorkingDocument draft;
    private final Map<Address, String> pointers = new HashMap<>();
    private final SchemaIdResolver identifiers = new SchemaIdResolver();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> suffixes = new HashMap<>();
    private final Map<Document, Set<String>> importedPointers = new HashMap<>();

    /** Identifies an imported node, so that several references to it share one component. */
    private record Address(String section, Document document, String pointer) {}

    /** @param document the main document, whose components keep their names */
    ComponentImporter(Document document, WorkingDocument draft) {
        this.document = document;
        this.draft = draft;
    }

    /** The target of a reference, relative to the document that contains it. Reports an unreadable document and returns empty. */
    Optional<SourceNode> target(OpenApiNode site, String reference) {
        Origin origin = draft.origins().of(site.json());
        Document home = origin == null ? document : origin.document();
        Optional<SourceNode> byIdentifier = draft.isOpenApi31() && site.kind() == ObjectType.SCHEMA && origin != null
                ? identifiers.find(home, origin.pointer(), reference)
                : Optional.empty();
        if (byIdentifier.isPresent()) {
            return byIdentifier;
        }
        Optional<String> byName = MisspelledReferences.byName(document, site.kind(), draft.isSwagger2(), reference);
        if (byName.isPresent()) {
            return Optional.of(referenceReadAs(site, reference, byName.get()));
        }
        try {
            Optional<SourceNode> target =
                    new SourceNode(home, origin == null ? "" : origin.pointer(), site.json()).follow(reference);
            if (target.isPresent()) {
                return target;
            }
            return (home == document ? target : targetInRootDocument(site, reference))
                    .or(() -> MisspelledReferences.byPointer(document, draft.isSwagger2(), reference)
                            .map(pointer -> referenceReadAs(site, reference, pointer)));
        } catch (InputException unreadable) {
            ReferenceRepair.repairUnreadable(draft, site, unreadable);
            return Optional.empty();
        }
    }

    private SourceNode referenceReadAs(OpenApiNode site, String reference, String pointer) {
        draft.at(site.json(), "$ref")
                .warning("reference-miswritten", "the reference `" + reference + "` does not resolve as written")
                .repaired("read as `" + Reference.to(pointer) + "`");
        return SourceNode.at(document, pointer);
    }

    /** Resolves a local reference against the main document, since parts of a split document are often written that way. */
    private Optional<SourceNode> targetInRootDocument(OpenApiNode site, String reference) {
        Optional<SourceNode> target = Reference.pointer(reference)
                .map(pointer -> SourceNode.at(document, pointer))
                .filter(found -> !found.node().isMissingNode());
        target.ifPresent(found -> draft.at(site.json(), "$ref")
                .info("reference-of-root", "the reference `" + reference + "` does not resolve in its own document")
                .repaired("resolved in " + document.source()));
        return target;
    }

    /**
     * The pointer to the target as a component of the extracted document; empty if the Components Object has no section for
     * objects of this type.
     */
    Optional<String> componentPointer(ObjectType kind, SourceNode target) {
        if (kind == ObjectType.PATH_ITEM && !draft.isOpenApi31()) {
            // The Components Object of OpenAPI 3.0 has no path items.
            return Optional.empty();
        }
        if (target.document() == document
                && ComponentLocation.of(target.pointer()).isPresent()) {
            return Optional.of(target.pointer());
        }
        return ComponentLocation.sectionPointer(kind, draft.isSwagger2())
                .map(section -> pointers.computeIfAbsent(
                        new Address(section, target.document(), target.pointer()),
                        any -> freePointer(section, target)));
    }

    /** An unused pointer, named after the target. */
    private String freePointer(String section, SourceNode target) {
        String base = target.document() == document ? nameFromPointer(target.pointer()) : nameFromSource(target);
        String wanted = JsonPointers.child(section, base);
        String free = wanted;
        while (isTaken(free)) {
            free = wanted + "_" + suffixes.merge(wanted, 2, (last, first) -> last + 1);
        }
        taken.add(free);
        return free;
    }

    private boolean isTaken(String pointer) {
        return taken.contains(pointer)
                || !JsonPointers.find(document.root(), pointer).isMissingNode()
                || !JsonPointers.find(draft.root(), pointer).isMissingNode();
    }

    private static String nameFromSource(SourceNode target) {
        List<String> tokens = JsonPointers.tokens(target.pointer());
        String token = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
        String file = target.document().source().replaceFirst("[?#].*", "");
        String base = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]+$", "");
        String chosen = token.isEmpty() || token.chars().allMatch(Character::isDigit) ? base + token : token;
        // The characters allowed in component names (OpenAPI 3.0.3, Components Object).
        String name = chosen.replaceAll("[^A-Za-z0-9._-]+", "_");
        return name.isEmpty() ? "component" : name;
    }

    private static String nameFromPointer(String pointer) {
        String words = pointer.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
        return words.isEmpty() ? "document" : words;
    }

    /** A mutable copy with the origins of its nodes. */
    JsonNode copy(SourceNode source) {
        if (source.document() != document) {
            importedPointers
                    .computeIfAbsent(source.document(), any -> new HashSet<>())
                    .add(source.pointer());
        }
        return draft.origins().copy(source.node(), source.origin());
    }

    /** Reports duplicate keys in the imported parts of other documents. */
    void reportDuplicateKeys() {
        importedPointers.forEach((other, pointers) -> DuplicateKeys.report(other, pointers, draft.diagnostics()));
    }

    /** Replaces a reference by a copy of its target, for objects that cannot be components. */
    void inline(OpenApiNode site, SourceNode target, ObjectNode copy) {
        if (site.kind() == ObjectType.OPERATION && target.isFileRoot()) {
            // A file may hold definitions next to the fields of its operation.
            List.copyOf(copy.properties()).stream()
                    .filter(member -> member.getValue().isObject() && !isOperationField(member.getKey()))
                    .forEach(member -> copy.remove(member.getKey()));
        }
        if (site.kind() == ObjectType.PATH_ITEM && target.pointer().startsWith("/paths/")) {
            // A callback may reuse a path item of the API. Its operation IDs must stay unique, so the path keeps them.
            ObjectType.METHODS.forEach(method -> {
                if (copy.path(method) instanceof ObjectNode operation) {
                    operation.remove("operationId");
                }
            });
        }
        ObjectNode node = site.json();
        node.remove("$ref");
        // Members next to $ref override members of the target. OpenAPI leaves this undefined for most objects.
        node.properties().forEach(member -> copy.set(member.getKey(), member.getValue()));
        node.removeAll();
        node.setAll(copy);
        draft.origins().inherit(node, copy);
    }

    private static boolean isOperationField(String name) {
        return name.startsWith("x-")
                || name.equals("externalDocs")
                || OpenApiStructure.fields(ObjectType.OPERATION).stream()
                        .anyMatch(field -> field.name().equals(name));
    }
}
