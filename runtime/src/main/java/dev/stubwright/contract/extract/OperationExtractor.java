package dev.stubwright.contract.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.repair.ReferenceRepair;
import dev.stubwright.contract.repair.RepairPipeline;
import dev.stubwright.contract.tree.ComponentLocation;
import dev.stubwright.contract.tree.DeclaredOperations;
import dev.stubwright.contract.tree.DiagnosticCollector;
import dev.stubwright.contract.tree.DiscriminatorSubtypes;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.OperationKey;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.Origins;
import dev.stubwright.contract.tree.Reference;
import dev.stubwright.contract.tree.SourceNode;
import dev.stubwright.contract.tree.SourcePathItem;
import dev.stubwright.contract.tree.WorkingDocument;
import dev.stubwright.contract.upgrade.OpenApi32Downgrade;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Extracts the selected operations of a document with everything they refer to, in this document or in others. The rest,
 * often hundreds of operations, is neither repaired nor merged.
 */
@Internal
public final class OperationExtractor {

    private static final Set<String> COPIED_ON_DEMAND =
            Set.of("paths", "webhooks", "x-webhooks", "components", "definitions", "parameters", "responses");
    /** Among the requested pointers, stands for all webhooks. */
    public static final String WEBHOOKS = "/webhooks";

    private final Document document;
    private final JsonNode source;
    private final WorkingDocument draft;
    private final DiscriminatorSubtypes subtypes;
    private final ComponentImporter importer;
    private final Deque<OpenApiNode> pending = new ArrayDeque<>();

    private OperationExtractor(Document document, Origins origins, DiagnosticCollector diagnostics) {
        this.document = document;
        this.source = document.root();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        this.draft = new WorkingDocument(root, origins, diagnostics);
        this.subtypes = new DiscriminatorSubtypes(source);
        this.importer = new ComponentImporter(document, draft);
    }

    public static WorkingDocument extract(
            Document document, List<OperationKey> keys, Origins origins, DiagnosticCollector diagnostics) {
        return extract(document, keys, List.of(), origins, diagnostics);
    }

    /**
     * Extracts the selected operations and additional components.
     *
     * @param requested pointers to OpenAPI 3 components to extract as well, if they exist, or {@link #WEBHOOKS}
     */
    public static WorkingDocument extract(
            Document document,
            List<OperationKey> keys,
            Collection<String> requested,
            Origins origins,
            DiagnosticCollector diagnostics) {
        if (!document.root().isObject()) {
            throw new InputException(document.locate(""), "an OpenAPI document must be an object", "");
        }
        OperationExtractor extractor = new OperationExtractor(document, origins, diagnostics);
        extractor.copyRootFields();
        extractor.copyOperations(keys);
        requested.forEach(extractor::extractRequested);
        extractor.copyReferencedComponents();
        extractor.importer.reportDuplicateKeys();
        return extractor.draft;
    }

    private void copyRootFields() {
        origins().register(draft.root(), Origin.root(document));
        source.properties().forEach(member -> {
            if (!COPIED_ON_DEMAND.contains(member.getKey())) {
                draft.root().set(member.getKey(), copy(JsonPointers.of(member.getKey()), member.getValue()));
            }
        });
        JsonNode schemes = source.path("components").path("securitySchemes");
        if (schemes.isObject()) {
            putCopy(JsonPointers.of("components", "securitySchemes"), schemes);
        }
    }

    private void copyOperations(List<OperationKey> keys) {
        ObjectNode paths = draft.root().putObject("paths");
        origins().register(paths, Origin.at(document, "/paths"));
        for (OperationKey key : inDocumentOrder(keys)) {
            SourcePathItem item = SourcePathItem.of(document, key.path());
            Map<String, SourceNode> members = item.members();
            if (!paths.has(key.path())) {
                paths.set(
                        key.path(),
                        PathItemExtractor.extract(
                                item,
                                draft,
                                importer,
                                name -> !ObjectType.METHODS.contains(name.toLowerCase(Locale.ROOT))));
            }
            SourceNode operation = members.get(key.method());
            if (operation != null) {
                ((ObjectNode) paths.get(key.path()))
                        .set(key.method().toLowerCase(Locale.ROOT), importer.copy(operation));
            }
        }
        pending.add(OpenApiNode.document(draft.root()));
    }

    /** In document order, since the first of two operations with the same route wins, whatever the order of the catalogue. */
    private List<OperationKey> inDocumentOrder(List<OperationKey> keys) {
        if (keys.size() < 2) {
            return keys;
        }
        Set<OperationKey> selected = Set.copyOf(keys);
        return DeclaredOperations.of(document).keySet().stream()
                .filter(selected::contains)
                .toList();
    }

    private void extractRequested(String pointer) {
        if (pointer.equals(WEBHOOKS)) {
            pending.add(new WebhookExtractor(document, draft, importer).extract());
            return;
        }
        ComponentLocation.of(pointer).ifPresent(component -> {
            String ownPointer = draft.isSwagger2()
                    ? ComponentLocation.swagger2Pointer(component).orElse("")
                    : component.pointer();
            if (!ownPointer.isEmpty()) {
                copyComponent(component.kind(), SourceNode.at(document, ownPointer), ownPointer);
            }
        });
    }

    private void copyReferencedComponents() {
        while (!pending.isEmpty()) {
            OpenApiNode next = pending.pop();
            next.walk(site -> {
                RepairPipeline.duringExtraction(draft, site);
                OpenApi32Downgrade.downgrade(draft, site);
                site.reference().ifPresent(reference -> resolveReference(site, reference));
                if (site.kind() == ObjectType.EXAMPLE) {
                    ExternalExamples.inline(draft, site.json(), document);
                }
                if (site.kind() == ObjectType.SCHEMA) {
                    SchemaIdResolver.remove(draft, site);
                    resolveMapping(site);
                    subtypes.of(site).forEach(pointer -> ComponentLocation.of(pointer)
                            .ifPresent(subtype -> copyComponent(
                                    subtype.kind(), SourceNode.at(document, subtype.pointer()), subtype.pointer())));
                }
            });
        }
    }

    private void resolveReference(OpenApiNode site, String reference) {
        Optional<SourceNode> target = importer.target(site, reference);
        if (target.isEmpty() && Reference.isAnchor(reference)) {
            ReferenceRepair.repairDangling(draft, site, reference);
        }
        for (int hops = 0; target.isPresent() && hops < WorkingDocument.MAX_HOPS; hops++) {
            SourceNode source = target.get();
            Optional<String> component = importer.componentPointer(site.kind(), source);
            if (component.isPresent()) {
                copyComponent(site.kind(), source, component.get());
                site.json().put("$ref", Reference.to(component.get()));
                return;
            }
            // Objects that cannot be components, such as operations and media types, are inlined.
            if (!(importer.copy(source) instanceof ObjectNode copy)) {
                return;
            }
            if (isRecursive(site, source)) {
                ReferenceRepair.repairCircular(draft, site, reference);
                return;
            }
            importer.inline(site, source, copy);
            OpenApi32Downgrade.downgrade(draft, site);
            target = site.reference().flatMap(next -> importer.target(site, next));
        }
    }

    /** Whether inlining would never end, as for an operation inside its own callback. */
    private boolean isRecursive(OpenApiNode site, SourceNode target) {
        for (OpenApiNode above = site.parent(); above != null; above = above.parent()) {
            Origin origin = origins().of(above.json());
            if (origin != null
                    && origin.document() == target.document()
                    && origin.token().equals(target.origin().token())
                    && origin.pointer().equals(target.pointer())) {
                return true;
            }
        }
        return false;
    }

    /** Resolves mappings to files and to components of other documents (OpenAPI 3.0.3, Discriminator Object). */
    private void resolveMapping(OpenApiNode site) {
        if (!(site.json().path("discriminator").path("mapping") instanceof ObjectNode mapping)) {
            return;
        }
        for (Map.Entry<String, JsonNode> value : List.copyOf(mapping.properties())) {
            String mapped = value.getValue().asText();
            boolean isName = mapped.matches("[A-Za-z0-9._-]+") && !mapped.matches(".*\\.(json|ya?ml)");
            String reference = isName ? Reference.to(subtypes.schemaSection() + "/" + mapped) : mapped;
            Origin origin = origins().of(site.json());
            boolean ownDocument = origin == null || origin.document() == document;
            if (ownDocument && (isName || reference.startsWith("#"))) {
                continue;
            }
            importer.target(site, reference).ifPresent(target -> importer.componentPointer(ObjectType.SCHEMA, target)
                    .ifPresent(component -> {
                        copyComponent(ObjectType.SCHEMA, target, component);
                        mapping.put(value.getKey(), Reference.to(component));
                    }));
        }
    }

    /** @param pointer the pointer of the copy; a pointer into a component copies the whole component */
    private void copyComponent(ObjectType kind, SourceNode target, String pointer) {
        Optional<ComponentLocation> component = ComponentLocation.of(pointer);
        boolean own = target.document() == document && target.pointer().equals(pointer);
        SourceNode whole = own && component.isPresent()
                ? SourceNode.at(document, component.get().pointer())
                : target;
        String at = own && component.isPresent() ? component.get().pointer() : pointer;
        boolean copied = !JsonPointers.find(draft.root(), at).isMissingNode();
        if (!copied && !whole.node().isMissingNode()) {
            JsonNode copy = putCopy(at, whole);
            if (copy instanceof ObjectNode object) {
                ObjectType type = own ? component.map(ComponentLocation::kind).orElse(kind) : kind;
                pending.add(new OpenApiNode(type, object, null, lastToken(at)));
            }
        }
    }

    private JsonNode putCopy(String pointer, JsonNode node) {
        return putCopy(pointer, new SourceNode(document, pointer, node));
    }

    private JsonNode putCopy(String pointer, SourceNode node) {
        List<String> tokens = JsonPointers.tokens(pointer);
        String parent = JsonPointers.of(tokens.subList(0, tokens.size() - 1).toArray(String[]::new));
        JsonNode copy = importer.copy(node);
        draft.holder(parent).set(lastToken(pointer), copy);
        return copy;
    }

    private static String lastToken(String pointer) {
        List<String> tokens = JsonPointers.tokens(pointer);
        return tokens.get(tokens.size() - 1);
    }

    private JsonNode copy(String pointer, JsonNode node) {
        return origins().copy(node, Origin.at(document, pointer));
    }

    private Origins origins() {
        return draft.origins();
    }
}
