package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.MergedDocument;
import dev.stubwright.contract.tree.ParameterKey;
import dev.stubwright.schema.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads parameters, request body and responses of an operation, callback or webhook. */
final class OperationPartsReader {

    private final MergedDocument model;
    private final ParameterObjectReader parameters;
    private final BodyObjectReader bodies;

    private OperationPartsReader(MergedDocument model, Direction request, Direction response) {
        ExampleReader examples = new ExampleReader(model);
        this.model = model;
        this.parameters = new ParameterObjectReader(model, examples);
        this.bodies = new BodyObjectReader(model, examples, request, response);
    }

    static OperationPartsReader forOperations(MergedDocument model) {
        return new OperationPartsReader(model, Direction.REQUEST, Direction.RESPONSE);
    }

    // The API sends these requests: read-only properties appear in their requests, write-only ones in their responses.
    static OperationPartsReader forOutgoingCalls(MergedDocument model) {
        return new OperationPartsReader(model, /* request= */ Direction.RESPONSE, /* response= */ Direction.REQUEST);
    }

    List<Parameter> parameters(String pointer, ObjectNode operation, String itemPointer, ObjectNode item) {
        Map<ParameterKey, Parameter> found = new LinkedHashMap<>();
        read(found, JsonPointers.child(pointer, "parameters"), operation.path("parameters"));
        read(found, JsonPointers.child(itemPointer, "parameters"), item.path("parameters"));
        return List.copyOf(found.values());
    }

    private void read(Map<ParameterKey, Parameter> found, String pointer, JsonNode list) {
        for (int i = 0; i < list.size(); i++) {
            Optional<ParameterKey> key = ParameterKey.of(model.document(), list.get(i));
            if (key.isPresent() && !found.containsKey(key.get())) {
                model.at(JsonPointers.child(pointer, Integer.toString(i)))
                        .flatMap(parameters::read)
                        .ifPresent(parameter -> found.put(key.get(), parameter));
            }
        }
    }

    Optional<RequestBody> requestBody(String pointer) {
        return bodies.requestBody(JsonPointers.child(pointer, "requestBody"));
    }

    List<Response> responses(String pointer, ObjectNode operation) {
        List<Response> read = new ArrayList<>();
        String holder = JsonPointers.child(pointer, "responses");
        operation.path("responses").fieldNames().forEachRemaining(status -> {
            if (!status.startsWith("x-")) {
                bodies.response(status, JsonPointers.child(holder, status)).ifPresent(read::add);
            }
        });
        // Digits sort before letters: 400, 404, 4XX, default.
        read.sort(Comparator.comparing(Response::status));
        return read;
    }
}
