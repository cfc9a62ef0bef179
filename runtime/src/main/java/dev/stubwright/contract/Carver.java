package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.InputException;
import dev.stubwright.catalog.Document;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts out of a document the operations that are meant, and whatever they refer to. The rest is never mended nor merged:
 * a cumulative document may hold hundreds of operations that nobody asked for.
 */
final class Carver {

    private static final Set<String> FETCHED_ON_DEMAND =
            Set.of("paths", "webhooks", "components", "definitions", "parameters", "responses");

    private final Document document;
    private final JsonNode source;
    private final Draft draft;
    private final Children children;
    private final Deque<Site> pending = new ArrayDeque<>();
    private final Map<String, String> hoisted = new HashMap<>();

    private Carver(Document document, Origins origins, Diagnostics diagnostics) {
        this.document = document;
        this.source = document.root();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        this.draft = new Draft(root, origins, diagnostics);
        this.children = new Children(source);
    }

    static Draft carve(Document document, List<OperationKey> keys, Origins origins, Diagnostics diagnostics) {
        if (!document.root().isObject()) {
            throw new InputException(document.locate(""), "expected an OpenAPI document, which is an object", "");
        }
        Carver carver = new Carver(document, origins, diagnostics);
        carver.header();
        carver.paths(keys);
        carver.fetchWhatIsReferredTo();
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
            DeclaredOperations.Place item = DeclaredOperations.pathItem(source, key.path());
            if (!paths.has(key.path())) {
                paths.set(key.path(), withoutOperations(item));
            }
            JsonNode operation = item.node().path(key.method());
            ((ObjectNode) paths.get(key.path()))
                    .set(
                            key.method().toLowerCase(Locale.ROOT),
                            copy(Pointers.child(item.pointer(), key.method()), operation));
        }
        pending.add(Site.document(draft.root()));
    }

    /** As the document has them: of two for the same route the first counts, whichever the catalogue lists first. */
    private List<OperationKey> inOrder(List<OperationKey> keys) {
        if (keys.size() == 1) {
            return keys;
        }
        Set<OperationKey> meant = Set.copyOf(keys);
        return DeclaredOperations.of(source).keySet().stream()
                .filter(meant::contains)
                .toList();
    }

    private ObjectNode withoutOperations(DeclaredOperations.Place item) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        origins().register(made, Origin.at(document, item.pointer()));
        item.node().properties().forEach(member -> {
            if (!Kind.METHODS.contains(member.getKey().toLowerCase(Locale.ROOT))
                    && !member.getKey().equals("$ref")) {
                made.set(member.getKey(), copy(Pointers.child(item.pointer(), member.getKey()), member.getValue()));
            }
        });
        return made;
    }

    private void fetchWhatIsReferredTo() {
        while (!pending.isEmpty()) {
            Site next = pending.pop();
            next.walk(site -> {
                site.reference().flatMap(Reference::pointer).ifPresent(pointer -> follow(site, pointer));
                if (site.kind() == Kind.SCHEMA) {
                    children.of(site).forEach(this::fetch);
                }
            });
        }
    }

    private void follow(Site site, String pointer) {
        if (site.kind() == Kind.OPERATION) {
            inline(site.node(), pointer);
        } else if (ComponentPlace.of(pointer).isPresent()) {
            fetch(pointer);
        } else {
            hoist(site, pointer);
        }
    }

    private void fetch(String pointer) {
        ComponentPlace.of(pointer).ifPresent(place -> {
            JsonNode written = Pointers.find(source, place.pointer());
            boolean here = !Pointers.find(draft.root(), place.pointer()).isMissingNode();
            if (!here && !written.isMissingNode()) {
                JsonNode copy = place(place.pointer(), written);
                if (copy instanceof ObjectNode object) {
                    pending.add(new Site(place.kind(), object, null, place.name()));
                }
            }
        });
    }

    /** A reference into another operation would break as soon as paths are merged: its target becomes a component. */
    private void hoist(Site site, String pointer) {
        JsonNode written = Pointers.find(source, pointer);
        Optional<String> section = ComponentPlace.section(site.kind(), draft.isSwagger2());
        if (!written.isObject() || section.isEmpty()) {
            return;
        }
        String target = hoisted.computeIfAbsent(section.get() + pointer, any -> {
            String base = pointer.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
            String free = Pointers.child(section.get(), base);
            for (int i = 2; !Pointers.find(source, free).isMissingNode(); i++) {
                free = Pointers.child(section.get(), base + "_" + i);
            }
            return free;
        });
        if (Pointers.find(draft.root(), target).isMissingNode()) {
            ObjectNode copy = (ObjectNode) copy(pointer, written);
            ObjectNode holder = draft.holder(section.get());
            List<String> tokens = Pointers.tokens(target);
            holder.set(tokens.get(tokens.size() - 1), copy);
            pending.add(new Site(site.kind(), copy, null, tokens.get(tokens.size() - 1)));
        }
        site.node().put("$ref", Reference.to(target));
    }

    private void inline(ObjectNode operation, String pointer) {
        if (copy(pointer, Pointers.find(source, pointer)) instanceof ObjectNode target && !target.has("$ref")) {
            operation.removeAll();
            operation.setAll(target);
            origins().inherit(operation, target);
        }
    }

    private JsonNode place(String pointer, JsonNode written) {
        List<String> tokens = Pointers.tokens(pointer);
        String parent = Pointers.of(tokens.subList(0, tokens.size() - 1).toArray(String[]::new));
        JsonNode copy = copy(pointer, written);
        draft.holder(parent).set(tokens.get(tokens.size() - 1), copy);
        return copy;
    }

    private JsonNode copy(String pointer, JsonNode written) {
        return origins().copy(written, Origin.at(document, pointer));
    }

    private Origins origins() {
        return draft.origins();
    }
}
