package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Pointers;
import dev.stubwright.Severity;
import dev.stubwright.catalog.Document;

/** Takes the webhooks out of a document; in OpenAPI 3.0, which has none, those that an extension holds. */
final class CarvedWebhooks {

    private final Document document;
    private final Draft draft;
    private final Importing importing;

    CarvedWebhooks(Document document, Draft draft, Importing importing) {
        this.document = document;
        this.draft = draft;
        this.importing = importing;
    }

    /** Puts them into the draft, with their references as they are written. */
    Site carve() {
        ObjectNode webhooks = JsonNodeFactory.instance.objectNode();
        for (String field : Kind.WEBHOOK_FIELDS) {
            JsonNode written = document.root().path(field);
            if (written.isObject()) {
                draft.origins().register(webhooks, Origin.at(document, Pointers.of(field)));
                written.fieldNames().forEachRemaining(name -> {
                    if (!name.startsWith("x-") && !webhooks.has(name)) {
                        carve(webhooks, name, Pointers.of(field, name));
                    }
                });
            } else if (!written.isMissingNode()) {
                tell(Pointers.of(field), "expected `" + field + "` to be an object, but it is " + Words.kind(written));
            }
        }
        if (!webhooks.isEmpty()) {
            draft.root().set("webhooks", webhooks);
        }
        return new Site(Kind.WEBHOOKS, webhooks, null, "webhooks");
    }

    private void carve(ObjectNode webhooks, String name, String pointer) {
        WrittenPathItem item = WrittenPathItem.of(Written.at(document, pointer));
        if (item.unread().isPresent()) {
            tell(
                    pointer,
                    "the reference of the webhook `" + name + "` cannot be followed: "
                            + item.unread().get());
        } else if (!item.last().node().isObject()) {
            tell(
                    pointer,
                    "expected the webhook `" + name + "` to be a path item, which is an object, but it is "
                            + Words.kind(item.last().node()));
        } else {
            webhooks.set(name, CarvedPathItem.of(item, draft, importing, any -> true));
        }
    }

    private void tell(String pointer, String message) {
        draft.diagnostics()
                .add(Diagnostic.repaired(
                        "webhook-unreadable", Severity.WARNING, message, document.locate(pointer), "left out"));
    }
}
