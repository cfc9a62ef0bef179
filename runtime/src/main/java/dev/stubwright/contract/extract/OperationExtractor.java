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
 * Cuts out of a document the operations that are meant, and whatever they refer to, in this document or in others. The rest
 * is never mended nor merged: a cumulative document may hold hundreds of operations that nobody asked for.
 */
@Internal
public final class OperationExtractor {

    private static final Set<String> FETCHED_ON_DEMAND =
            Set.of("paths", "webhooks", "x-webhooks", "components", "definitions", "parameters", "responses");
    /** What stands for all webhooks among the pointers to what is kept besides operations. */
    public static final String WEBHOOKS = "/webhooks";

    private final Document document;
    private final JsonNode source;
    private final WorkingDocument draft;
    private final DiscriminatorSubtypes children;
    private final ComponentImport importing;
    private final Deque<OpenApiNode> pending = new ArrayDeque<>();

    private OperationExtractor(Document document, Origins origins, DiagnosticCollector diagnostics) {
        this.document = document;
        this.source = document.root();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        this.draft = new WorkingDocument(root, origins, diagnostics);
        this.children = new DiscriminatorSubtypes(source);
        this.importing = new ComponentImport(document, draft);
    }

    public static WorkingDocument carve(
            Document document, List<OperationKey> keys, Origins origins, DiagnosticCollector diagnostics) {
        return carve(document, keys, List.of(), origins, diagnostics);
    }

    /**
     * Extracts the selected operations of a document, with everything that they refer to.
     *
     * @param wanted pointers to components of OpenAPI 3, and {@link #WEBHOOKS}, that are kept besides, where the document has
     *     them
     */
    public static WorkingDocument carve(
            Document document,
            List<OperationKey> keys,
            Collection<String> wanted,
            Origins origins,
            DiagnosticCollector diagnostics) {
        if (!document.root().isObject()) {
            throw new InputException(document.locate(""), "expected an OpenAPI document, which is an object", "");
        }
        OperationExtractor carver = new OperationExtractor(document, origins, diagnostics);
        carver.header();
        carver.paths(keys);
        wanted.forEach(carver::want);
        carver.fetchWhatIsReferredTo();
        carver.importing.finish();
        return carver.draft;
    }

    private void header() {
        origins().register(draft.root(), Origin.root(document));
        source.properties().forEach(member -> {
            if (!FETCHED_ON_DEMAND.contains(member.getKey())) {
                draft.root().set(member.getKey(), copy(JsonPointers.of(member.getKey()), member.getValue()));
            }
        });
        JsonNode schemes = source.path("components").path("securitySchemes");
        if (schemes.isObject()) {
            place(JsonPointers.of("components", "securitySchemes"), schemes);
        }
    }

    private void paths(List<OperationKey> keys) {
        ObjectNode paths = draft.root().putObject("paths");
        origins().register(paths, Origin.at(document, "/paths"));
        for (OperationKey key : inOrder(keys)) {
            SourcePathItem item = SourcePathItem.of(document, key.path());
            Map<String, SourceNode> members = item.members();
            if (!paths.has(key.path())) {
                paths.set(
                        key.path(),
                        ExtractedPathItem.of(
                                item,
                                draft,
                                importing,
                                name -> !ObjectType.METHODS.contains(name.toLowerCase(Locale.ROOT))));
            }
            SourceNode operation = members.get(key.method());
            if (operation != null) {
                ((ObjectNode) paths.get(key.path()))
                        .set(key.method().toLowerCase(Locale.ROOT), importing.copy(operation));
            }
        }
        pending.add(OpenApiNode.document(draft.root()));
    }

    /** As the document has them: of two for the same route the first counts, whichever the catalogue lists first. */
    private List<OperationKey> inOrder(List<OperationKey> keys) {
        if (keys.size() < 2) {
            return keys;
        }
        Set<OperationKey> meant = Set.copyOf(keys);
        return DeclaredOperations.of(document).keySet().stream()
                .filter(meant::contains)
                .toList();
    }

    private void want(String pointer) {
        if (pointer.equals(WEBHOOKS)) {
            pending.add(new ExtractedWebhooks(document, draft, importing).carve());
            return;
        }
        ComponentLocation.of(pointer).ifPresent(place -> {
            String written =
                    draft.isSwagger2() ? ComponentLocation.legacy(place).orElse("") : place.pointer();
            if (!written.isEmpty()) {
                fetch(place.kind(), SourceNode.at(document, written), written);
            }
        });
    }

    private void fetchWhatIsReferredTo() {
        while (!pending.isEmpty()) {
            OpenApiNode next = pending.pop();
            next.walk(site -> {
                RepairPipeline.whileCarving(draft, site);
                OpenApi32Downgrade.lift(draft, site);
                site.reference().ifPresent(reference -> follow(site, reference));
                if (site.kind() == ObjectType.EXAMPLE) {
                    ExternalExample.take(draft, site.node(), document);
                }
                if (site.kind() == ObjectType.SCHEMA) {
                    SchemaIdentifiers.drop(draft, site);
                    followMapping(site);
                    children.of(site).forEach(pointer -> ComponentLocation.of(pointer)
                            .ifPresent(place ->
                                    fetch(place.kind(), SourceNode.at(document, place.pointer()), place.pointer())));
                }
            });
        }
    }

    private void follow(OpenApiNode site, String reference) {
        Optional<SourceNode> target = importing.target(site, reference);
        if (target.isEmpty() && Reference.isAnchor(reference)) {
            ReferenceRepair.dangling(draft, site, reference);
        }
        for (int hops = 0; target.isPresent() && hops < WorkingDocument.MAX_HOPS; hops++) {
            SourceNode found = target.get();
            Optional<String> place = importing.place(site.kind(), found);
            if (place.isPresent()) {
                fetch(site.kind(), found, place.get());
                site.node().put("$ref", Reference.to(place.get()));
                return;
            }
            // Whatever no component can stand for is written out: an operation, say, or a media type.
            if (!(importing.copy(found) instanceof ObjectNode copy)) {
                return;
            }
            if (leadsBack(site, found)) {
                ReferenceRepair.circular(draft, site, reference);
                return;
            }
            importing.inline(site, found, copy);
            OpenApi32Downgrade.lift(draft, site);
            target = site.reference().flatMap(next -> importing.target(site, next));
        }
    }

    /** What is written out inside itself, an operation in its own callback, would never end. */
    private boolean leadsBack(OpenApiNode site, SourceNode target) {
        for (OpenApiNode above = site.parent(); above != null; above = above.parent()) {
            Origin origin = origins().of(above.node());
            if (origin != null
                    && origin.document() == target.document()
                    && origin.token().equals(target.origin().token())
                    && origin.pointer().equals(target.pointer())) {
                return true;
            }
        }
        return false;
    }

    /** A mapping may name a file, or a component of another document (OpenAPI 3.0.3, Discriminator Object). */
    private void followMapping(OpenApiNode site) {
        if (!(site.node().path("discriminator").path("mapping") instanceof ObjectNode mapping)) {
            return;
        }
        for (Map.Entry<String, JsonNode> value : List.copyOf(mapping.properties())) {
            String written = value.getValue().asText();
            boolean isName = written.matches("[A-Za-z0-9._-]+") && !written.matches(".*\\.(json|ya?ml)");
            String reference = isName ? Reference.to(children.section() + "/" + written) : written;
            Origin origin = origins().of(site.node());
            boolean here = origin == null || origin.document() == document;
            if (here && (isName || reference.startsWith("#"))) {
                continue;
            }
            importing.target(site, reference).ifPresent(target -> importing
                    .place(ObjectType.SCHEMA, target)
                    .ifPresent(place -> {
                        fetch(ObjectType.SCHEMA, target, place);
                        mapping.put(value.getKey(), Reference.to(place));
                    }));
        }
    }

    /** @param pointer where it is to stand in the draft; a pointer into a component stands for the whole of it */
    private void fetch(ObjectType kind, SourceNode target, String pointer) {
        Optional<ComponentLocation> place = ComponentLocation.of(pointer);
        boolean own = target.document() == document && target.pointer().equals(pointer);
        SourceNode whole =
                own && place.isPresent() ? SourceNode.at(document, place.get().pointer()) : target;
        String at = own && place.isPresent() ? place.get().pointer() : pointer;
        boolean here = !JsonPointers.find(draft.root(), at).isMissingNode();
        if (!here && !whole.node().isMissingNode()) {
            JsonNode copy = place(at, whole);
            if (copy instanceof ObjectNode object) {
                ObjectType meant = own ? place.map(ComponentLocation::kind).orElse(kind) : kind;
                pending.add(new OpenApiNode(meant, object, null, last(at)));
            }
        }
    }

    private JsonNode place(String pointer, JsonNode written) {
        return place(pointer, new SourceNode(document, pointer, written));
    }

    private JsonNode place(String pointer, SourceNode written) {
        List<String> tokens = JsonPointers.tokens(pointer);
        String parent = JsonPointers.of(tokens.subList(0, tokens.size() - 1).toArray(String[]::new));
        JsonNode copy = importing.copy(written);
        draft.holder(parent).set(last(pointer), copy);
        return copy;
    }

    private static String last(String pointer) {
        List<String> tokens = JsonPointers.tokens(pointer);
        return tokens.get(tokens.size() - 1);
    }

    private JsonNode copy(String pointer, JsonNode written) {
        return origins().copy(written, Origin.at(document, pointer));
    }

    private Origins origins() {
        return draft.origins();
    }
}
