package dev.stubwright.contract;

import dev.stubwright.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the operations of the merged document from references. Of those, nothing is mended that fills nothing. */
final class Completion {

    private final Draft merged;
    private final RouteMatcher matcher;
    private final Siblings siblings;

    Completion(Draft merged, RouteMatcher matcher, Siblings siblings) {
        this.merged = merged;
        this.matcher = matcher;
        this.siblings = siblings;
    }

    /** An operation to be filled, and what it is filled from. */
    private record Pair(RoutedOperation target, ReferenceOperations.Found found) {}

    void complete(List<Catalog> references) {
        ReferenceOperations known = new ReferenceOperations(references, matcher, merged.diagnostics());
        CompletionReport report = new CompletionReport(merged);
        List<Pair> pairs = new ArrayList<>();
        for (RoutedOperation target : RoutedOperation.of(merged)) {
            Optional<ReferenceOperations.Found> found = known.find(target);
            if (found.isPresent()) {
                pairs.add(new Pair(target, found.get()));
                siblings.add(target.path(), known.methods(found.get().operation()));
            } else {
                report.missing(target, known.closest(target));
            }
        }
        Map<ReferenceOperation, ReferencePiece> pieces = new ReferenceCut(merged)
                .pieces(pairs.stream().map(pair -> pair.found().operation()).toList());
        for (Pair pair : pairs) {
            ReferenceOperation source = pair.found().operation();
            ReferencePiece piece = pieces.get(source);
            if (piece == null) {
                report.missing(pair.target(), Optional.of(source));
            } else {
                Filling filling = new Filling(merged);
                Differences differences =
                        new Differences(merged, piece.draft(), pair.target().name());
                new OperationFilling(filling, differences)
                        .fill(pair.target(), piece, pair.found().match());
                report.filled(pair.target(), source, pair.found().match(), filling.filled());
            }
        }
    }
}
