package dev.stubwright.contract.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.JsonPointers;
import dev.stubwright.Severity;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.SourceNode;
import dev.stubwright.contract.tree.SourcePathItem;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;

/** Extracts the webhooks of a document. In OpenAPI 3.0 these are in the extension {@code x-webhooks}. */
final class WebhookExtractor {

    private final Document document;
    private final WorkingDocument draft;
    private final ComponentImporter importer;

    WebhookExtractor(Document document, WorkingDocument draft, ComponentImporter importer) {
        this.document = document;
        this.draft = draft;
        this.importer = importer;
    }

    /** Copies the webhooks without resolving their references. */
    OpenApiNode extract() {
        ObjectNode webhooks = JsonNodeFactory.instance.objectNode();
        for (String field : ObjectType.WEBHOOK_FIELDS) {
            JsonNode section = document.root().path(field);
            if (section.isObject()) {
                draft.origins().register(webhooks, Origin.at(document, JsonPointers.of(field)));
                section.fieldNames().forEachRemaining(name -> {
                    if (!name.startsWith("x-") && !webhooks.has(name)) {
                        extract(webhooks, name, JsonPointers.of(field, name));
                    }
                });
            } else if (!section.isMissingNode()) {
                report(JsonPointers.of(field), "`" + field + "` must be an object, but is " + ValueText.kind(section));
            }
        }
        if (!webhooks.isEmpty()) {
            draft.root().set("webhooks", webhooks);
        }
        return new OpenApiNode(ObjectType.WEBHOOKS, webhooks, null, "webhooks");
    }

    private void extract(ObjectNode webhooks, String name, String pointer) {
        SourcePathItem item = SourcePathItem.of(SourceNode.at(document, pointer));
        if (item.unreadableReason().isPresent()) {
            report(
                    pointer,
                    "the reference of the webhook `" + name + "` cannot be followed: "
                            + item.unreadableReason().get());
        } else if (!item.target().node().isObject()) {
            report(
                    pointer,
                    "the webhook `" + name + "` must be an object, but is "
                            + ValueText.kind(item.target().node()));
        } else {
            webhooks.set(name, PathItemExtractor.extract(item, draft, importer, any -> true));
        }
    }

    private void report(String pointer, String message) {
        draft.diagnostics()
                .add(Diagnostic.repaired(
                        "webhook-unreadable", Severity.WARNING, message, document.locate(pointer), "removed"));
    }
}
