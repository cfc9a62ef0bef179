package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.catalog.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts the operations that are asked for out of their references, mends them, and brings their components into the merged
 * document, under names that do not clash with those that are there.
 */
final class ReferenceCut {

    private final Draft merged;

    ReferenceCut(Draft merged) {
        this.merged = merged;
    }

    Map<ReferenceOperation, ReferencePiece> pieces(List<ReferenceOperation> operations) {
        Map<Document, Set<ReferenceOperation>> byDocument = new LinkedHashMap<>();
        operations.forEach(operation -> byDocument
                .computeIfAbsent(operation.document(), any -> new LinkedHashSet<>())
                .add(operation));
        Map<ReferenceOperation, ReferencePiece> pieces = new HashMap<>();
        List<Draft> drafts = new ArrayList<>(List.of(merged));
        byDocument.forEach((document, asked) -> drafts.add(cut(document, asked, pieces)));
        if (drafts.stream().anyMatch(Draft::isOpenApi31)) {
            drafts.forEach(NewerLifter::lift);
        }
        ComponentNames names = new ComponentNames(drafts);
        for (Draft draft : drafts.subList(1, drafts.size())) {
            Renaming.apply(draft, names);
            Merger.components(draft.root(), merged);
        }
        return pieces;
    }

    private Draft cut(
            Document document, Set<ReferenceOperation> asked, Map<ReferenceOperation, ReferencePiece> pieces) {
        List<OperationKey> keys = asked.stream().map(ReferenceOperation::key).toList();
        Draft draft = Carver.carve(document, keys, merged.origins(), merged.diagnostics());
        // Before mending, since a repair may give a path another name.
        for (ReferenceOperation operation : asked) {
            JsonNode item = draft.root().path("paths").path(operation.key().path());
            if (item instanceof ObjectNode known && known.path(operation.method()) instanceof ObjectNode found) {
                pieces.put(operation, new ReferencePiece(draft, known, found));
            }
        }
        Mending.beforeLift(draft);
        if (draft.isSwagger2()) {
            Lifter.lift(draft);
        }
        Mending.afterLift(draft);
        draft.walk(site -> {
            // They speak of operations by names that the merged document does not have.
            if (site.kind() == Kind.RESPONSE) {
                site.node().remove("links");
            }
        });
        return draft;
    }
}
