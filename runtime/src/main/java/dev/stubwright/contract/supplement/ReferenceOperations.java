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

/** The operations that references describe, found by the route that they are asked for. */
final class ReferenceOperations {

    private final RouteMatcher matcher;
    private final List<ReferenceOperation> all = new ArrayList<>();
    private final Map<String, List<ReferenceOperation>> byMethod = new HashMap<>();
    private final Map<String, List<String>> methodsByShape = new HashMap<>();

    ReferenceOperations(List<Catalog> references, RouteMatcher matcher, DiagnosticCollector diagnostics) {
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

    /** An operation that was found, and how it is like the one that was asked for. */
    record Found(ReferenceOperation operation, RouteMatch match) {}

    /** The strongest match, of equally strong ones the most concrete route, and of equal routes the first. */
    Optional<Found> find(MergedOperation asked) {
        List<Found> found = new ArrayList<>();
        for (ReferenceOperation candidate : byMethod.getOrDefault(asked.method(), List.of())) {
            matcher.match(asked.segments(), candidate.segments())
                    .filter(match -> PathVariableValues.admits(candidate, match.values()))
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

    /** What may have been meant, where nothing is like it. */
    Optional<ReferenceOperation> closest(MergedOperation asked) {
        Map<String, ReferenceOperation> names = new HashMap<>();
        all.forEach(operation -> names.putIfAbsent(operation.name(), operation));
        return new SpellingSuggestion().to(asked.name(), names.keySet()).map(names::get);
    }

    private void add(OperationSelection selection) {
        Document document = selection.entry().document();
        // Only the head of the document is needed to know where it is served; what is wrong in it is told later, if at
        // all.
        WorkingDocument head = OperationExtractor.carve(document, List.of(), new Origins(), new DiagnosticCollector());
        RepairPipeline.beforeLift(head);
        if (head.isSwagger2()) {
            Swagger2Upgrade.lift(head);
        }
        ServerResolver servers = new ServerResolver(head, document.source());
        BaseUrl base = servers.of(selection.entry());
        for (OperationKey key : selection.operations()) {
            SourcePathItem item = SourcePathItem.of(document, key.path());
            BaseUrl own = servers.silently(item.member(key.method()).node())
                    .or(() -> servers.silently(item.last().node()))
                    .orElse(base);
            matcher.base(own.path());
            PathTemplate path = new PathTemplate(Route.of(own, key.path()).path());
            all.add(ReferenceOperation.of(document, key, path));
        }
    }
}
