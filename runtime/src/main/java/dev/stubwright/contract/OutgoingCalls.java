package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the requests that an API sends. Callbacks of callbacks, which may be circles, stay in the document alone. */
final class OutgoingCalls {

    private final Model model;
    private final OperationParts parts;

    OutgoingCalls(Model model) {
        this.model = model;
        this.parts = OperationParts.sent(model);
    }

    static List<OutgoingCall> webhooks(Model model) {
        OutgoingCalls calls = new OutgoingCalls(model);
        List<OutgoingCall> found = new ArrayList<>();
        for (String field : Kind.WEBHOOK_FIELDS) {
            for (String name : names(model.draft().root().path(field))) {
                calls.read(found, name, Optional.empty(), Pointers.of(field, name));
            }
        }
        return found;
    }

    /** @param pointer to an operation */
    List<OutgoingCall> callbacks(String pointer) {
        String holder = Pointers.child(pointer, "callbacks");
        List<OutgoingCall> found = new ArrayList<>();
        for (String name : names(Pointers.find(model.draft().root(), holder))) {
            model.at(Pointers.child(holder, name)).ifPresent(callback -> {
                for (String expression : names(callback.node())) {
                    read(found, name, Optional.of(expression), callback.pointerTo(expression));
                }
            });
        }
        return found;
    }

    private void read(List<OutgoingCall> found, String name, Optional<String> expression, String pointer) {
        Optional<Model.Place> item = model.at(pointer);
        for (String method : Kind.METHODS) {
            if (item.isPresent() && item.get().path(method) instanceof ObjectNode operation) {
                found.add(call(name, expression, method, item.get(), operation));
            }
        }
    }

    private OutgoingCall call(
            String name, Optional<String> expression, String method, Model.Place item, ObjectNode operation) {
        String pointer = item.pointerTo(method);
        return new OutgoingCall(
                name,
                expression,
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                parts.parameters(pointer, operation, item.pointer(), item.node()),
                parts.request(pointer),
                parts.responses(pointer, operation),
                pointer,
                model.draft().origins().locate(model.draft().root(), pointer));
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
