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

/** Takes the webhooks out of a document; in OpenAPI 3.0, which has none, those that an extension holds. */
final class ExtractedWebhooks {

    private final Document document;
    private final WorkingDocument draft;
    private final ComponentImport importing;

    ExtractedWebhooks(Document document, WorkingDocument draft, ComponentImport importing) {
        this.document = document;
        this.draft = draft;
        this.importing = importing;
    }

    /** Puts them into the draft, with their references as they are written. */
    OpenApiNode carve() {
        ObjectNode webhooks = JsonNodeFactory.instance.objectNode();
        for (String field : ObjectType.WEBHOOK_FIELDS) {
            JsonNode written = document.root().path(field);
            if (written.isObject()) {
                draft.origins().register(webhooks, Origin.at(document, JsonPointers.of(field)));
                written.fieldNames().forEachRemaining(name -> {
                    if (!name.startsWith("x-") && !webhooks.has(name)) {
                        carve(webhooks, name, JsonPointers.of(field, name));
                    }
                });
            } else if (!written.isMissingNode()) {
                tell(
                        JsonPointers.of(field),
                        "expected `" + field + "` to be an object, but it is " + ValueText.kind(written));
            }
        }
        if (!webhooks.isEmpty()) {
            draft.root().set("webhooks", webhooks);
        }
        return new OpenApiNode(ObjectType.WEBHOOKS, webhooks, null, "webhooks");
    }

    private void carve(ObjectNode webhooks, String name, String pointer) {
        SourcePathItem item = SourcePathItem.of(SourceNode.at(document, pointer));
        if (item.unread().isPresent()) {
            tell(
                    pointer,
                    "the reference of the webhook `" + name + "` cannot be followed: "
                            + item.unread().get());
        } else if (!item.last().node().isObject()) {
            tell(
                    pointer,
                    "expected the webhook `" + name + "` to be a path item, which is an object, but it is "
                            + ValueText.kind(item.last().node()));
        } else {
            webhooks.set(name, ExtractedPathItem.of(item, draft, importing, any -> true));
        }
    }

    private void tell(String pointer, String message) {
        draft.diagnostics()
                .add(Diagnostic.repaired(
                        "webhook-unreadable", Severity.WARNING, message, document.locate(pointer), "left out"));
    }
}
