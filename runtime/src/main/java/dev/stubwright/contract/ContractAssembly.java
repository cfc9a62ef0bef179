package dev.stubwright.contract;

import dev.stubwright.InputException;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.Entry;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.extract.OperationExtractor;
import dev.stubwright.contract.merge.ComponentPruning;
import dev.stubwright.contract.merge.DocumentMerger;
import dev.stubwright.contract.merge.MergeInput;
import dev.stubwright.contract.overlay.OverlayApplication;
import dev.stubwright.contract.overlay.OverlayFile;
import dev.stubwright.contract.overlay.OverlayReferences;
import dev.stubwright.contract.repair.RepairPipeline;
import dev.stubwright.contract.route.BaseUrl;
import dev.stubwright.contract.route.RouteMatcher;
import dev.stubwright.contract.route.ServerResolver;
import dev.stubwright.contract.select.DeclaredMethods;
import dev.stubwright.contract.select.DuplicateKeys;
import dev.stubwright.contract.select.MalformedSections;
import dev.stubwright.contract.select.OperationSelection;
import dev.stubwright.contract.select.OperationSelector;
import dev.stubwright.contract.select.PathsWithoutOperations;
import dev.stubwright.contract.supplement.PostmanExamples;
import dev.stubwright.contract.supplement.ReferenceCompletion;
import dev.stubwright.contract.supplement.SupplementSources;
import dev.stubwright.contract.tree.DiagnosticCollector;
import dev.stubwright.contract.tree.MergedDocument;
import dev.stubwright.contract.tree.OperationKey;
import dev.stubwright.contract.tree.Origins;
import dev.stubwright.contract.tree.WorkingDocument;
import dev.stubwright.contract.upgrade.OpenApi31Upgrade;
import dev.stubwright.contract.upgrade.Swagger2Upgrade;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.engine.Schemas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns a catalogue into a contract: selects operations, repairs and upgrades their documents, merges and overlays them. */
final class ContractAssembly {

    private final DiagnosticCollector diagnostics = new DiagnosticCollector();
    private final Origins origins = new Origins();
    private final DeclaredMethods siblings = new DeclaredMethods();

    Contract assemble(Catalog catalog, SupplementSources supplements, List<OverlayFile> overlays) {
        diagnostics.addAll(catalog.diagnostics());
        List<OperationSelection> selections = new OperationSelector(diagnostics).select(catalog);
        if (selections.isEmpty()) {
            throw nothingLeft(catalog);
        }
        Set<String> overlayComponents = OverlayReferences.of(overlays);
        List<MergeInput> parts = groupedByDocument(selections).stream()
                .map(selection -> mergeInput(selection, overlayComponents))
                .toList();
        List<WorkingDocument> drafts = parts.stream().map(MergeInput::document).toList();
        if (drafts.stream().anyMatch(WorkingDocument::isOpenApi31)) {
            drafts.forEach(OpenApi31Upgrade::upgrade);
        }
        WorkingDocument merged = DocumentMerger.merge(catalog.name(), parts, origins, diagnostics);
        supplement(merged, parts, catalog, supplements);
        if (!overlays.isEmpty()) {
            RepairPipeline.afterMerge(merged);
            List<String> sources = parts.stream().map(MergeInput::source).toList();
            overlays.forEach(new OverlayApplication(merged, sources)::apply);
        }
        // Only after the overlays: they may refer to components that no operation refers to.
        ComponentPruning.prune(merged);
        RepairPipeline.afterMerge(merged);
        Schemas schemas = new Schemas(
                merged.root(),
                merged.isOpenApi31() ? Dialect.OPENAPI_3_1 : Dialect.OPENAPI_3_0,
                Map.of(),
                pointer -> origins.locate(merged.root(), pointer));
        MergedDocument model = new MergedDocument(merged, schemas);
        List<Operation> operations = new OperationReader(model, siblings.byShape()).read();
        List<OutgoingCall> webhooks = OutgoingCallReader.webhooks(model);
        if (operations.isEmpty() && webhooks.isEmpty()) {
            throw nothingLeft(catalog);
        }
        diagnostics.addAll(catalog.library().finish());
        return new Contract(model, operations, webhooks);
    }

    private void supplement(
            WorkingDocument merged, List<MergeInput> parts, Catalog catalog, SupplementSources supplements) {
        RouteMatcher matcher = new RouteMatcher();
        parts.forEach(part -> matcher.addBasePath(part.base().path()));
        if (!supplements.references().isEmpty()) {
            new ReferenceCompletion(merged, matcher, siblings).complete(supplements.references());
        }
        PostmanExamples examples = new PostmanExamples(merged, matcher);
        supplements.collections().forEach(examples::addNamed);
        // Several entries may list the same collection. The order of entries must not matter.
        catalog.entries().stream()
                .flatMap(entry -> entry.collections().stream())
                .distinct()
                .sorted(Comparator.comparing(Document::source))
                .forEach(examples::addListed);
    }

    // Entries with the same document and base URL are extracted together, so that they share components.
    private static List<OperationSelection> groupedByDocument(List<OperationSelection> selections) {
        record Key(String source, String baseUrl, int rank) {}
        Map<Key, OperationSelection> grouped = new LinkedHashMap<>();
        for (OperationSelection selection : selections) {
            Entry entry = selection.entry();
            Key key = new Key(entry.document().source(), entry.baseUrl().orElse(""), selection.rank());
            grouped.merge(key, selection, (first, second) -> {
                Set<OperationKey> operations = new LinkedHashSet<>(first.operations());
                operations.addAll(second.operations());
                return new OperationSelection(first.entry(), List.copyOf(operations));
            });
        }
        return new ArrayList<>(grouped.values());
    }

    private MergeInput mergeInput(OperationSelection selection, Set<String> overlayComponents) {
        Entry entry = selection.entry();
        Set<String> additional = new TreeSet<>(overlayComponents);
        if (entry.slug().isEmpty()) {
            additional.add(OperationExtractor.WEBHOOKS);
        }
        WorkingDocument document =
                OperationExtractor.extract(entry.document(), selection.operations(), additional, origins, diagnostics);
        DuplicateKeys.report(entry.document(), selection, diagnostics);
        MalformedSections.report(entry.document(), diagnostics);
        if (entry.slug().isEmpty()) {
            PathsWithoutOperations.report(entry.document(), diagnostics);
        }
        RepairPipeline.beforeUpgrade(document);
        if (document.isSwagger2()) {
            Swagger2Upgrade.upgrade(document);
        }
        RepairPipeline.afterUpgrade(document);
        String source = entry.document().source();
        ServerResolver servers = new ServerResolver(document, source);
        BaseUrl base = servers.resolve(entry);
        siblings.add(base, servers, entry.document());
        return new MergeInput(document, source, base, selection.rank());
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
                "expected at least one operation, but none of the "
                        + catalog.entries().size() + " entries has one that can be used" + reasons,
                "compare each entry's x-api-slug with the " + OperationSelector.SLUG_FIELD
                        + " of the operations in its document");
    }
}
