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

/** Extracts operations from references, repairs them, and adds their components to the merged document without conflicts. */
final class ReferenceExtraction {

    private final WorkingDocument merged;

    ReferenceExtraction(WorkingDocument merged) {
        this.merged = merged;
    }

    Map<ReferenceOperation, ExtractedOperation> extract(List<ReferenceOperation> operations) {
        Map<Document, Set<ReferenceOperation>> byDocument = new LinkedHashMap<>();
        operations.forEach(operation -> byDocument
                .computeIfAbsent(operation.document(), any -> new LinkedHashSet<>())
                .add(operation));
        Map<ReferenceOperation, ExtractedOperation> extracted = new HashMap<>();
        List<WorkingDocument> drafts = new ArrayList<>(List.of(merged));
        byDocument.forEach((document, requested) -> drafts.add(extract(document, requested, extracted)));
        if (drafts.stream().anyMatch(WorkingDocument::isOpenApi31)) {
            drafts.forEach(OpenApi31Upgrade::upgrade);
        }
        ComponentNames names = new ComponentNames(drafts);
        for (WorkingDocument draft : drafts.subList(1, drafts.size())) {
            ComponentRenaming.apply(draft, names);
            DocumentMerger.addComponents(draft.root(), merged);
        }
        return extracted;
    }

    private WorkingDocument extract(
            Document document,
            Set<ReferenceOperation> requested,
            Map<ReferenceOperation, ExtractedOperation> extracted) {
        List<OperationKey> keys =
                requested.stream().map(ReferenceOperation::key).toList();
        WorkingDocument draft = OperationExtractor.extract(document, keys, merged.origins(), merged.diagnostics());
        // Before the repairs, which may rename paths.
        for (ReferenceOperation operation : requested) {
            JsonNode item = draft.root().path("paths").path(operation.key().path());
            if (item instanceof ObjectNode known && known.path(operation.method()) instanceof ObjectNode found) {
                extracted.put(operation, new ExtractedOperation(draft, known, found));
            }
        }
        RepairPipeline.beforeUpgrade(draft);
        if (draft.isSwagger2()) {
            Swagger2Upgrade.upgrade(draft);
        }
        RepairPipeline.afterUpgrade(draft);
        draft.walk(node -> {
            // Links refer to operations by ids that the merged document does not have.
            if (node.kind() == ObjectType.RESPONSE) {
                node.json().remove("links");
            }
        });
        return draft;
    }
}
