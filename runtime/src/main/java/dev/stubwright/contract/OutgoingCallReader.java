package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.MergedDocument;
import dev.stubwright.contract.tree.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Reads callbacks and webhooks. Does not read callbacks of callbacks, which may be circular. */
final class OutgoingCallReader {

    private final MergedDocument model;
    private final OperationPartsReader parts;

    OutgoingCallReader(MergedDocument model) {
        this.model = model;
        this.parts = OperationPartsReader.forOutgoingCalls(model);
    }

    static List<OutgoingCall> webhooks(MergedDocument model) {
        OutgoingCallReader calls = new OutgoingCallReader(model);
        List<OutgoingCall> found = new ArrayList<>();
        for (String field : ObjectType.WEBHOOK_FIELDS) {
            for (String name : names(model.document().root().path(field))) {
                calls.read(found, name, Optional.empty(), JsonPointers.of(field, name));
            }
        }
        return found;
    }

    /** @param pointer JSON pointer to an operation */
    List<OutgoingCall> callbacks(String pointer) {
        String holder = JsonPointers.child(pointer, "callbacks");
        List<OutgoingCall> found = new ArrayList<>();
        for (String name : names(JsonPointers.find(model.document().root(), holder))) {
            model.at(JsonPointers.child(holder, name)).ifPresent(callback -> {
                for (String expression : names(callback.node())) {
                    read(found, name, Optional.of(expression), callback.pointerTo(expression));
                }
            });
        }
        return found;
    }

    private void read(List<OutgoingCall> found, String name, Optional<String> expression, String pointer) {
        Optional<MergedDocument.LocatedObject> item = model.at(pointer);
        for (String method : ObjectType.METHODS) {
            if (item.isPresent() && item.get().path(method) instanceof ObjectNode operation) {
                found.add(call(name, expression, method, item.get(), operation));
            }
        }
    }

    private OutgoingCall call(
            String name,
            Optional<String> expression,
            String method,
            MergedDocument.LocatedObject item,
            ObjectNode operation) {
        String pointer = item.pointerTo(method);
        return new OutgoingCall(
                name,
                expression,
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                parts.parameters(pointer, operation, item.pointer(), item.node()),
                parts.requestBody(pointer),
                parts.responses(pointer, operation),
                pointer,
                model.document().origins().locate(model.document().root(), pointer));
    }

    private static Iterable<String> names(JsonNode holder) {
        TreeSet<String> names = new TreeSet<>();
        holder.fieldNames().forEachRemaining(name -> {
            if (!name.startsWith("x-")) {
                names.add(name);
            }
        });
        return names;
    }
}
