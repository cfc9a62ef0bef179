package dev.stubwright.contract;

import dev.stubwright.InputException;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.Document;
import dev.stubwright.catalog.Entry;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Schemas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The way from a catalogue to a contract: select, carve, mend, lift, merge, overlay. */
final class Assembly {

    private final Diagnostics diagnostics = new Diagnostics();
    private final Origins origins = new Origins();
    private final Siblings siblings = new Siblings();

    Contract assemble(Catalog catalog, Supplements supplements, List<OverlayFile> overlays) {
        diagnostics.addAll(catalog.diagnostics());
        List<Selection> selections = new Selector(diagnostics).select(catalog);
        if (selections.isEmpty()) {
            throw nothingLeft(catalog);
        }
        Set<String> wanted = OverlayReferences.of(overlays);
        List<Part> parts = together(selections).stream()
                .map(selection -> part(selection, wanted))
                .toList();
        List<Draft> drafts = parts.stream().map(Part::draft).toList();
        if (drafts.stream().anyMatch(Draft::isOpenApi31)) {
            drafts.forEach(NewerLifter::lift);
        }
        Draft merged = Merger.merge(catalog.name(), parts, origins, diagnostics);
        supplement(merged, parts, catalog, supplements);
        if (!overlays.isEmpty()) {
            Mending.afterMerge(merged);
            List<String> sources = parts.stream().map(Part::source).toList();
            overlays.forEach(new OverlayApplication(merged, sources)::apply);
        }
        // Not before, since an overlay may ask for a credential that a document defines and no operation names.
        Pruning.prune(merged);
        Mending.afterMerge(merged);
        Schemas schemas = new Schemas(
                merged.root(),
                merged.isOpenApi31() ? Dialect.OPENAPI_3_1 : Dialect.OPENAPI_3_0,
                Map.of(),
                pointer -> origins.locate(merged.root(), pointer));
        Model model = new Model(merged, schemas);
        List<Operation> operations = new OperationReader(model, siblings.byShape()).read();
        List<OutgoingCall> webhooks = OutgoingCalls.webhooks(model);
        if (operations.isEmpty() && webhooks.isEmpty()) {
            throw nothingLeft(catalog);
        }
        diagnostics.addAll(catalog.library().finish());
        return new Contract(model, operations, webhooks);
    }

    /** Before overlays, which have the last word. */
    private void supplement(Draft merged, List<Part> parts, Catalog catalog, Supplements supplements) {
        RouteMatcher matcher = new RouteMatcher();
        parts.forEach(part -> matcher.base(part.base().path()));
        if (!supplements.references().isEmpty()) {
            new Completion(merged, matcher, siblings).complete(supplements.references());
        }
        CollectionExamples examples = new CollectionExamples(merged, matcher);
        supplements.collections().forEach(examples::takeNamed);
        // Several entries may list the same one; which comes first does not depend on the order of entries.
        catalog.entries().stream()
                .flatMap(entry -> entry.collections().stream())
                .distinct()
                .sorted(Comparator.comparing(Document::source))
                .forEach(examples::takeListed);
    }

    /** Entries that share a document and a base are cut out of it at once, so that they share its components. */
    private static List<Selection> together(List<Selection> selections) {
        record Key(String source, String baseUrl, int rank) {}
        Map<Key, Selection> grouped = new LinkedHashMap<>();
        for (Selection selection : selections) {
            Entry entry = selection.entry();
            Key key = new Key(entry.document().source(), entry.baseUrl().orElse(""), selection.rank());
            grouped.merge(key, selection, (first, second) -> {
                Set<OperationKey> operations = new LinkedHashSet<>(first.operations());
                operations.addAll(second.operations());
                return new Selection(first.entry(), List.copyOf(operations));
            });
        }
        return new ArrayList<>(grouped.values());
    }

    /** @param wanted components that are kept although no operation refers to them yet */
    private Part part(Selection selection, Set<String> wanted) {
        Entry entry = selection.entry();
        Set<String> besides = new TreeSet<>(wanted);
        if (entry.slug().isEmpty()) {
            besides.add(Carver.WEBHOOKS);
        }
        Draft draft = Carver.carve(entry.document(), selection.operations(), besides, origins, diagnostics);
        RepeatedKeys.tell(entry.document(), selection, diagnostics);
        UnreadSections.tell(entry.document(), diagnostics);
        if (entry.slug().isEmpty()) {
            UnreadPaths.tell(entry.document(), diagnostics);
        }
        Mending.beforeLift(draft);
        if (draft.isSwagger2()) {
            Lifter.lift(draft);
        }
        Mending.afterLift(draft);
        String source = entry.document().source();
        Servers servers = new Servers(draft, source);
        BaseUrl base = servers.of(entry);
        siblings.add(base, servers, entry.document());
        return new Part(draft, source, base, selection.rank());
    }

    private InputException nothingLeft(Catalog catalog) {
        SourceLocation where = catalog.entries().isEmpty()
                ? SourceLocation.of(catalog.name())
                : catalog.entries().get(0).location();
        String reasons = diagnostics.sorted().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(diagnostic -> diagnostic.location() + ": " + diagnostic.message())
                .limit(3)
                .reduce("", (all, next) -> all + "\n  " + next);
        return new InputException(
                where,
                "no operation is left of " + catalog.entries().size() + " entries" + reasons,
                "compare each entry's x-api-slug with the " + Selector.SLUG + " of the operations in its document");
    }
}
