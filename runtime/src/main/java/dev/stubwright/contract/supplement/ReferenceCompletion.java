package dev.stubwright.contract.supplement;

import dev.stubwright.Internal;
import dev.stubwright.catalog.Catalog;
import dev.stubwright.contract.route.RouteMatcher;
import dev.stubwright.contract.select.DeclaredMethods;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the operations of the merged document from references. Of those, nothing is mended that fills nothing. */
@Internal
public final class ReferenceCompletion {

    private final WorkingDocument merged;
    private final RouteMatcher matcher;
    private final DeclaredMethods siblings;

    public ReferenceCompletion(WorkingDocument merged, RouteMatcher matcher, DeclaredMethods siblings) {
        this.merged = merged;
        this.matcher = matcher;
        this.siblings = siblings;
    }

    /** An operation to be filled, and what it is filled from. */
    private record Pair(MergedOperation target, ReferenceOperations.Found found) {}

    public void complete(List<Catalog> references) {
        ReferenceOperations known = new ReferenceOperations(references, matcher, merged.diagnostics());
        CompletionReport report = new CompletionReport(merged);
        List<Pair> pairs = new ArrayList<>();
        for (MergedOperation target : MergedOperation.of(merged)) {
            Optional<ReferenceOperations.Found> found = known.find(target);
            if (found.isPresent()) {
                pairs.add(new Pair(target, found.get()));
                siblings.add(target.path(), known.methods(found.get().operation()));
            } else {
                report.missing(target, known.closest(target));
            }
        }
        Map<ReferenceOperation, ReferenceExcerpt> pieces = new ReferenceExtraction(merged)
                .pieces(pairs.stream().map(pair -> pair.found().operation()).toList());
        for (Pair pair : pairs) {
            ReferenceOperation source = pair.found().operation();
            ReferenceExcerpt piece = pieces.get(source);
            if (piece == null) {
                report.missing(pair.target(), Optional.of(source));
            } else {
                FieldCompletion filling = new FieldCompletion(merged);
                ReferenceDifferences differences = new ReferenceDifferences(
                        merged, piece.draft(), pair.target().name());
                new OperationCompletion(filling, differences)
                        .fill(pair.target(), piece, pair.found().match());
                report.filled(pair.target(), source, pair.found().match(), filling.filled());
            }
        }
    }
}
