package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.InputException;
import dev.stubwright.Pointers;
import dev.stubwright.catalog.Document;
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
final class Carver {

    private static final Set<String> FETCHED_ON_DEMAND =
            Set.of("paths", "webhooks", "x-webhooks", "components", "definitions", "parameters", "responses");
    /** What stands for all webhooks among the pointers to what is kept besides operations. */
    static final String WEBHOOKS = "/webhooks";

    private final Document document;
    private final JsonNode source;
    private final Draft draft;
    private final Children children;
    private final Importing importing;
    private final Deque<Site> pending = new ArrayDeque<>();

    private Carver(Document document, Origins origins, Diagnostics diagnostics) {
        this.document = document;
        this.source = document.root();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        this.draft = new Draft(root, origins, diagnostics);
        this.children = new Children(source);
        this.importing = new Importing(document, draft);
    }

    static Draft carve(Document document, List<OperationKey> keys, Origins origins, Diagnostics diagnostics) {
        return carve(document, keys, List.of(), origins, diagnostics);
    }

    /**
     * @param wanted pointers to components of OpenAPI 3, and {@link #WEBHOOKS}, that are kept besides, where the document has
     *     them
     */
    static Draft carve(
            Document document,
            List<OperationKey> keys,
            Collection<String> wanted,
            Origins origins,
            Diagnostics diagnostics) {
        if (!document.root().isObject()) {
            throw new InputException(document.locate(""), "expected an OpenAPI document, which is an object", "");
        }
        Carver carver = new Carver(document, origins, diagnostics);
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
                draft.root().set(member.getKey(), copy(Pointers.of(member.getKey()), member.getValue()));
            }
        });
        JsonNode schemes = source.path("components").path("securitySchemes");
        if (schemes.isObject()) {
            place(Pointers.of("components", "securitySchemes"), schemes);
        }
    }

    private void paths(List<OperationKey> keys) {
        ObjectNode paths = draft.root().putObject("paths");
        origins().register(paths, Origin.at(document, "/paths"));
        for (OperationKey key : inOrder(keys)) {
            WrittenPathItem item = WrittenPathItem.of(document, key.path());
            Map<String, Written> members = item.members();
            if (!paths.has(key.path())) {
                paths.set(
                        key.path(),
                        CarvedPathItem.of(
                                item, draft, importing, name -> !Kind.METHODS.contains(name.toLowerCase(Locale.ROOT))));
            }
            Written operation = members.get(key.method());
            if (operation != null) {
                ((ObjectNode) paths.get(key.path()))
                        .set(key.method().toLowerCase(Locale.ROOT), importing.copy(operation));
            }
        }
        pending.add(Site.document(draft.root()));
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
            pending.add(new CarvedWebhooks(document, draft, importing).carve());
            return;
        }
        ComponentPlace.of(pointer).ifPresent(place -> {
            String written = draft.isSwagger2() ? ComponentPlace.legacy(place).orElse("") : place.pointer();
            if (!written.isEmpty()) {
                fetch(place.kind(), Written.at(document, written), written);
            }
        });
    }

    private void fetchWhatIsReferredTo() {
        while (!pending.isEmpty()) {
            Site next = pending.pop();
            next.walk(site -> {
                Mending.whileCarving(draft, site);
                NewestLifter.lift(draft, site);
                site.reference().ifPresent(reference -> follow(site, reference));
                if (site.kind() == Kind.EXAMPLE) {
                    ExternalExample.take(draft, site.node(), document);
                }
                if (site.kind() == Kind.SCHEMA) {
                    SchemaIds.drop(draft, site);
                    followMapping(site);
                    children.of(site).forEach(pointer -> ComponentPlace.of(pointer)
                            .ifPresent(place ->
                                    fetch(place.kind(), Written.at(document, place.pointer()), place.pointer())));
                }
            });
        }
    }

    private void follow(Site site, String reference) {
        Optional<Written> target = importing.target(site, reference);
        if (target.isEmpty() && Reference.isAnchor(reference)) {
            ReferenceRepair.dangling(draft, site, reference);
        }
        for (int hops = 0; target.isPresent() && hops < Draft.MAX_HOPS; hops++) {
            Written found = target.get();
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
            NewestLifter.lift(draft, site);
            target = site.reference().flatMap(next -> importing.target(site, next));
        }
    }

    /** What is written out inside itself, an operation in its own callback, would never end. */
    private boolean leadsBack(Site site, Written target) {
        for (Site above = site.parent(); above != null; above = above.parent()) {
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
    private void followMapping(Site site) {
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
            importing
                    .target(site, reference)
                    .ifPresent(target -> importing.place(Kind.SCHEMA, target).ifPresent(place -> {
                        fetch(Kind.SCHEMA, target, place);
                        mapping.put(value.getKey(), Reference.to(place));
                    }));
        }
    }

    /** @param pointer where it is to stand in the draft; a pointer into a component stands for the whole of it */
    private void fetch(Kind kind, Written target, String pointer) {
        Optional<ComponentPlace> place = ComponentPlace.of(pointer);
        boolean own = target.document() == document && target.pointer().equals(pointer);
        Written whole =
                own && place.isPresent() ? Written.at(document, place.get().pointer()) : target;
        String at = own && place.isPresent() ? place.get().pointer() : pointer;
        boolean here = !Pointers.find(draft.root(), at).isMissingNode();
        if (!here && !whole.node().isMissingNode()) {
            JsonNode copy = place(at, whole);
            if (copy instanceof ObjectNode object) {
                Kind meant = own ? place.map(ComponentPlace::kind).orElse(kind) : kind;
                pending.add(new Site(meant, object, null, last(at)));
            }
        }
    }

    private JsonNode place(String pointer, JsonNode written) {
        return place(pointer, new Written(document, pointer, written));
    }

    private JsonNode place(String pointer, Written written) {
        List<String> tokens = Pointers.tokens(pointer);
        String parent = Pointers.of(tokens.subList(0, tokens.size() - 1).toArray(String[]::new));
        JsonNode copy = importing.copy(written);
        draft.holder(parent).set(last(pointer), copy);
        return copy;
    }

    private static String last(String pointer) {
        List<String> tokens = Pointers.tokens(pointer);
        return tokens.get(tokens.size() - 1);
    }

    private JsonNode copy(String pointer, JsonNode written) {
        return origins().copy(written, Origin.at(document, pointer));
    }

    private Origins origins() {
        return draft.origins();
    }
}
