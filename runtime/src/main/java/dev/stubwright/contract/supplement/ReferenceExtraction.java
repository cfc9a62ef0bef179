package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.extract.OperationExtractor;
import dev.stubwright.contract.merge.ComponentNames;
import dev.stubwright.contract.merge.ComponentRenaming;
import dev.stubwright.contract.merge.DocumentMerger;
import dev.stubwright.contract.repair.RepairPipeline;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OperationKey;
import dev.stubwright.contract.tree.WorkingDocument;
import dev.stubwright.contract.upgrade.OpenApi31Upgrade;
import dev.stubwright.contract.upgrade.Swagger2Upgrade;
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
final class ReferenceExtraction {

    private final WorkingDocument merged;

    ReferenceExtraction(WorkingDocument merged) {
        this.merged = merged;
    }

    Map<ReferenceOperation, ReferenceExcerpt> pieces(List<ReferenceOperation> operations) {
        Map<Document, Set<ReferenceOperation>> byDocument = new LinkedHashMap<>();
        operations.forEach(operation -> byDocument
                .computeIfAbsent(operation.document(), any -> new LinkedHashSet<>())
                .add(operation));
        Map<ReferenceOperation, ReferenceExcerpt> pieces = new HashMap<>();
        List<WorkingDocument> drafts = new ArrayList<>(List.of(merged));
        byDocument.forEach((document, asked) -> drafts.add(cut(document, asked, pieces)));
        if (drafts.stream().anyMatch(WorkingDocument::isOpenApi31)) {
            drafts.forEach(OpenApi31Upgrade::lift);
        }
        ComponentNames names = new ComponentNames(drafts);
        for (WorkingDocument draft : drafts.subList(1, drafts.size())) {
            ComponentRenaming.apply(draft, names);
            DocumentMerger.components(draft.root(), merged);
        }
        return pieces;
    }

    private WorkingDocument cut(
            Document document, Set<ReferenceOperation> asked, Map<ReferenceOperation, ReferenceExcerpt> pieces) {
        List<OperationKey> keys = asked.stream().map(ReferenceOperation::key).toList();
        WorkingDocument draft = OperationExtractor.carve(document, keys, merged.origins(), merged.diagnostics());
        // Before mending, since a repair may give a path another name.
        for (ReferenceOperation operation : asked) {
            JsonNode item = draft.root().path("paths").path(operation.key().path());
            if (item instanceof ObjectNode known && known.path(operation.method()) instanceof ObjectNode found) {
                pieces.put(operation, new ReferenceExcerpt(draft, known, found));
            }
        }
        RepairPipeline.beforeLift(draft);
        if (draft.isSwagger2()) {
            Swagger2Upgrade.lift(draft);
        }
        RepairPipeline.afterLift(draft);
        draft.walk(site -> {
            // They speak of operations by names that the merged document does not have.
            if (site.kind() == ObjectType.RESPONSE) {
                site.node().remove("links");
            }
        });
        return draft;
    }
}
