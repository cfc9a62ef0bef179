package dev.stubwright.contract.supplement;

import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.extract.OperationExtractor;
import dev.stubwright.contract.repair.RepairPipeline;
import dev.stubwright.contract.route.BaseUrl;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.contract.route.Route;
import dev.stubwright.contract.route.RouteMatch;
import dev.stubwright.contract.route.RouteMatcher;
import dev.stubwright.contract.route.ServerResolver;
import dev.stubwright.contract.select.OperationSelection;
import dev.stubwright.contract.select.OperationSelector;
import dev.stubwright.contract.tree.DiagnosticCollector;
import dev.stubwright.contract.tree.OperationKey;
import dev.stubwright.contract.tree.Origins;
import dev.stubwright.contract.tree.SourcePathItem;
import dev.stubwright.contract.tree.SpellingSuggestion;
import dev.stubwright.contract.tree.WorkingDocument;
import dev.stubwright.contract.upgrade.Swagger2Upgrade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds operations of references by their routes. */
final class ReferenceOperationIndex {

    private final RouteMatcher matcher;
    private final List<ReferenceOperation> all = new ArrayList<>();
    private final Map<String, List<ReferenceOperation>> byMethod = new HashMap<>();
    private final Map<String, List<String>> methodsByShape = new HashMap<>();

    ReferenceOperationIndex(List<Catalog> references, RouteMatcher matcher, DiagnosticCollector diagnostics) {
        this.matcher = matcher;
        for (Catalog reference : references) {
            diagnostics.addAll(reference.diagnostics());
            new OperationSelector(diagnostics).select(reference).forEach(this::add);
        }
        for (ReferenceOperation operation : all) {
            byMethod.computeIfAbsent(operation.method(), any -> new ArrayList<>())
                    .add(operation);
            methodsByShape
                    .computeIfAbsent(operation.path().shape(), any -> new ArrayList<>())
                    .add(operation.method());
        }
    }

    /** @param match how its route matches that of the contract's operation */
    record Found(ReferenceOperation operation, RouteMatch match) {}

    /** The strongest match; of equally strong matches the most concrete route; of equal routes the first. */
    Optional<Found> find(MergedOperation requested) {
        List<Found> found = new ArrayList<>();
        for (ReferenceOperation candidate : byMethod.getOrDefault(requested.method(), List.of())) {
            matcher.match(requested.segments(), candidate.segments())
                    .filter(match -> PathVariableValues.allows(candidate, match.values()))
                    .ifPresent(match -> found.add(new Found(candidate, match)));
        }
        return found.stream()
                .min(Comparator.comparing(Found::match, RouteMatch.BY_STRENGTH)
                        .thenComparing(one -> one.operation().path()));
    }

    /** The methods that references describe for the route of an operation. */
    List<String> methods(ReferenceOperation operation) {
        return methodsByShape.getOrDefault(operation.path().shape(), List.of());
    }

    /** The operation with the most similar name. */
    Optional<ReferenceOperation> closest(MergedOperation requested) {
        Map<String, ReferenceOperation> names = new HashMap<>();
        all.forEach(operation -> names.putIfAbsent(operation.name(), operation));
        return new SpellingSuggestion().to(requested.name(), names.keySet()).map(names::get);
    }

    private void add(OperationSelection selection) {
        Document document = selection.entry().document();
        // Without operations: only the servers are needed here. Diagnostics are reported when operations are extracted.
        WorkingDocument head =
                OperationExtractor.extract(document, List.of(), new Origins(), new DiagnosticCollector());
        RepairPipeline.beforeUpgrade(head);
        if (head.isSwagger2()) {
            Swagger2Upgrade.upgrade(head);
        }
        ServerResolver servers = new ServerResolver(head, document.source());
        BaseUrl base = servers.resolve(selection.entry());
        for (OperationKey key : selection.operations()) {
            SourcePathItem item = SourcePathItem.of(document, key.path());
            BaseUrl own = servers.declaredQuietly(item.member(key.method()).node())
                    .or(() -> servers.declaredQuietly(item.target().node()))
                    .orElse(base);
            matcher.addBasePath(own.path());
            PathTemplate path = new PathTemplate(Route.of(own, key.path()).path());
            all.add(ReferenceOperation.of(document, key, path));
        }
    }
}
