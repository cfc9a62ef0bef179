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

/** Completes the operations of the merged document from references, of which only matching operations are repaired. */
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

    private record Pair(MergedOperation target, ReferenceOperationIndex.Found found) {}

    public void complete(List<Catalog> references) {
        ReferenceOperationIndex known = new ReferenceOperationIndex(references, matcher, merged.diagnostics());
        CompletionReport report = new CompletionReport(merged);
        List<Pair> pairs = new ArrayList<>();
        for (MergedOperation target : MergedOperation.of(merged)) {
            Optional<ReferenceOperationIndex.Found> found = known.find(target);
            if (found.isPresent()) {
                pairs.add(new Pair(target, found.get()));
                siblings.add(target.path(), known.methods(found.get().operation()));
            } else {
                report.reportMissing(target, known.closest(target));
            }
        }
        Map<ReferenceOperation, ExtractedOperation> extracted = new ReferenceExtraction(merged)
                .extract(pairs.stream().map(pair -> pair.found().operation()).toList());
        for (Pair pair : pairs) {
            ReferenceOperation source = pair.found().operation();
            ExtractedOperation operation = extracted.get(source);
            if (operation == null) {
                report.reportMissing(pair.target(), Optional.of(source));
            } else {
                MissingFieldCopier filling = new MissingFieldCopier(merged);
                ReferenceDifferences differences = new ReferenceDifferences(
                        merged, operation.document(), pair.target().name());
                new OperationCompletion(filling, differences)
                        .complete(pair.target(), operation, pair.found().match());
                report.reportCompletion(pair.target(), source, pair.found().match(), filling.summary());
            }
        }
    }
}
