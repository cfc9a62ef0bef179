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

/** Brings what stands in another document, or outside the components of this one, among the components of a draft. */
final class ComponentImport {

    private final Document document;
    private final WorkingDocument draft;
    private final Map<Address, String> names = new HashMap<>();
    private final SchemaIdentifiers ids = new SchemaIdentifiers();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Document, Set<String>> brought = new HashMap<>();

    /** Two nodes of one place become one component, under whatever names they were referred to. */
    private record Address(String section, Document document, String pointer) {}

    /** @param document the one that the draft is cut out of, whose components keep their names */
    ComponentImport(Document document, WorkingDocument draft) {
        this.document = document;
        this.draft = draft;
    }

    /** What the reference of a site leads to, wherever the site was written; a fault if it cannot be read. */
    Optional<SourceNode> target(OpenApiNode site, String reference) {
        Origin origin = draft.origins().of(site.node());
        Document home = origin == null ? document : origin.document();
        Optional<SourceNode> named = draft.isOpenApi31() && site.kind() == ObjectType.SCHEMA && origin != null
                ? ids.find(home, origin.pointer(), reference)
                : Optional.empty();
        if (named.isPresent()) {
            return named;
        }
        Optional<String> byName = MisspelledReferences.name(document, site.kind(), draft.isSwagger2(), reference);
        if (byName.isPresent()) {
            return Optional.of(meant(site, reference, byName.get()));
        }
        try {
            Optional<SourceNode> target =
                    new SourceNode(home, origin == null ? "" : origin.pointer(), site.node()).follow(reference);
            if (target.isPresent()) {
                return target;
            }
            return (home == document ? target : ofRoot(site, reference))
                    .or(() -> MisspelledReferences.pointer(document, draft.isSwagger2(), reference)
                            .map(pointer -> meant(site, reference, pointer)));
        } catch (InputException unreadable) {
            ReferenceRepair.unreadable(draft, site, unreadable);
            return Optional.empty();
        }
    }

    private SourceNode meant(OpenApiNode site, String reference, String pointer) {
        draft.at(site.node(), "$ref")
                .warning("reference-miswritten", "the reference `" + reference + "` leads nowhere as it is written")
                .repaired("read as `" + Reference.to(pointer) + "`");
        return SourceNode.at(document, pointer);
    }

    /** Files that are parts of one document are often written as if they were one. */
    private Optional<SourceNode> ofRoot(OpenApiNode site, String reference) {
        Optional<SourceNode> target = Reference.pointer(reference)
                .map(pointer -> SourceNode.at(document, pointer))
                .filter(found -> !found.node().isMissingNode());
        target.ifPresent(found -> draft.at(site.node(), "$ref")
                .info("reference-of-root", "the reference `" + reference + "` points to nothing in its own document")
                .repaired("that of " + document.source() + " is taken"));
        return target;
    }

    /**
     * Where a component stands, or will stand, in the draft; empty if what is meant is nothing that a document keeps as a
     * component.
     */
    Optional<String> place(ObjectType kind, SourceNode target) {
        if (kind == ObjectType.PATH_ITEM && !draft.isOpenApi31()) {
            return Optional.empty(); // the Components Object of OpenAPI 3.0 has no path items
        }
        if (target.document() == document
                && ComponentLocation.of(target.pointer()).isPresent()) {
            return Optional.of(target.pointer());
        }
        return ComponentLocation.section(kind, draft.isSwagger2())
                .map(section -> names.computeIfAbsent(
                        new Address(section, target.document(), target.pointer()), any -> free(section, target)));
    }

    /** The last word of the pointer, or the name of the file. */
    private String free(String section, SourceNode target) {
        String base = target.document() == document ? words(target.pointer()) : name(target);
        String wanted = JsonPointers.child(section, base);
        String free = wanted;
        while (isTaken(free)) {
            free = wanted + "_" + numbers.merge(wanted, 2, (last, first) -> last + 1);
        }
        taken.add(free);
        return free;
    }

    private boolean isTaken(String pointer) {
        return taken.contains(pointer)
                || !JsonPointers.find(document.root(), pointer).isMissingNode()
                || !JsonPointers.find(draft.root(), pointer).isMissingNode();
    }

    private static String name(SourceNode target) {
        List<String> tokens = JsonPointers.tokens(target.pointer());
        String token = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
        String file = target.document().source().replaceFirst("[?#].*", "");
        String base = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]+$", "");
        String chosen = token.isEmpty() || token.chars().allMatch(Character::isDigit) ? base + token : token;
        // OpenAPI 3.0.3, Components Object: what a component's name may be made of.
        String name = chosen.replaceAll("[^A-Za-z0-9._-]+", "_");
        return name.isEmpty() ? "component" : name;
    }

    private static String words(String pointer) {
        String words = pointer.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
        return words.isEmpty() ? "document" : words;
    }

    /** A copy that may be changed and knows where it came from. */
    JsonNode copy(SourceNode written) {
        if (written.document() != document) {
            brought.computeIfAbsent(written.document(), any -> new HashSet<>()).add(written.pointer());
        }
        return draft.origins().copy(written.node(), written.origin());
    }

    /** Tells what only the documents themselves know of what was taken from them. */
    void finish() {
        brought.forEach((other, pointers) -> DuplicateKeys.tell(other, pointers, draft.diagnostics()));
    }

    /** Puts an object in the place of a reference that no component can stand for. */
    void inline(OpenApiNode site, SourceNode target, ObjectNode copy) {
        if (site.kind() == ObjectType.OPERATION && target.isFile()) {
            // Beside its operation a file may hold what that refers to, which is no part of it.
            List.copyOf(copy.properties()).stream()
                    .filter(member -> member.getValue().isObject() && !isOfOperation(member.getKey()))
                    .forEach(member -> copy.remove(member.getKey()));
        }
        if (site.kind() == ObjectType.PATH_ITEM && target.pointer().startsWith("/paths/")) {
            // An operation that is called back as well keeps its id where it can be called.
            ObjectType.METHODS.forEach(method -> {
                if (copy.path(method) instanceof ObjectNode operation) {
                    operation.remove("operationId");
                }
            });
        }
        ObjectNode node = site.node();
        node.remove("$ref");
        // What stands beside the reference is nearer to its user; of most objects OpenAPI leaves that open.
        node.properties().forEach(member -> copy.set(member.getKey(), member.getValue()));
        node.removeAll();
        node.setAll(copy);
        draft.origins().inherit(node, copy);
    }

    private static boolean isOfOperation(String member) {
        return member.startsWith("x-")
                || member.equals("externalDocs")
                || OpenApiStructure.fields(ObjectType.OPERATION).stream()
                        .anyMatch(field -> field.name().equals(member));
    }
}
