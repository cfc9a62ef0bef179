package dev.stubwright.contract;

import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.Document;
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

    ReferenceOperations(List<Catalog> references, RouteMatcher matcher, Diagnostics diagnostics) {
        this.matcher = matcher;
        for (Catalog reference : references) {
            diagnostics.addAll(reference.diagnostics());
            new Selector(diagnostics).select(reference).forEach(this::add);
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
    Optional<Found> find(RoutedOperation asked) {
        List<Found> found = new ArrayList<>();
        for (ReferenceOperation candidate : byMethod.getOrDefault(asked.method(), List.of())) {
            matcher.match(asked.segments(), candidate.segments())
                    .filter(match -> VariableDomain.admits(candidate, match.values()))
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
    Optional<ReferenceOperation> closest(RoutedOperation asked) {
        Map<String, ReferenceOperation> names = new HashMap<>();
        all.forEach(operation -> names.putIfAbsent(operation.name(), operation));
        return new ClosestWord().to(asked.name(), names.keySet()).map(names::get);
    }

    private void add(Selection selection) {
        Document document = selection.entry().document();
        // Only the head of the document is needed to know where it is served; what is wrong in it is told later, if at
        // all.
        Draft head = Carver.carve(document, List.of(), new Origins(), new Diagnostics());
        Mending.beforeLift(head);
        if (head.isSwagger2()) {
            Lifter.lift(head);
        }
        Servers servers = new Servers(head, document.source());
        BaseUrl base = servers.of(selection.entry());
        for (OperationKey key : selection.operations()) {
            WrittenPathItem item = WrittenPathItem.of(document, key.path());
            BaseUrl own = servers.silently(item.member(key.method()).node())
                    .or(() -> servers.silently(item.last().node()))
                    .orElse(base);
            matcher.base(own.path());
            PathTemplate path = new PathTemplate(Route.of(own, key.path()).path());
            all.add(ReferenceOperation.of(document, key, path));
        }
    }
}
