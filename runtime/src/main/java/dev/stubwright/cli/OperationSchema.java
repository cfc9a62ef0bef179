package dev.stubwright.cli;

import dev.stubwright.UsageException;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.RequestBody;
import dev.stubwright.contract.Response;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The schema of an operation's request body, or of one of its responses. */
record OperationSchema(Schema schema, Direction direction) {

    /**
     * @param status the status of a response, or {@code null} for the request
     * @throws UsageException if the operation has no such schema
     */
    static OperationSchema find(Contract contract, String id, @Nullable Integer status) {
        Operation operation = operation(contract, id);
        return status == null ? request(operation) : response(operation, status);
    }

    /**
     * Finds the schema to sample. By default, it is that of the request body, otherwise that of the first 2xx response.
     *
     * @param status the status of a response, or {@code null} for the default
     * @throws UsageException if the operation has no such schema
     */
    static OperationSchema findForSample(Contract contract, String id, @Nullable Integer status) {
        Operation operation = operation(contract, id);
        if (status != null) {
            return response(operation, status);
        }
        if (schema(operation.requestBody().map(RequestBody::content).orElse(List.of()))
                .isPresent()) {
            return request(operation);
        }
        return operation.responses().stream()
                .filter(response -> response.status().startsWith("2"))
                .flatMap(response -> schema(response.content()).stream())
                .findFirst()
                .map(schema -> new OperationSchema(schema, Direction.RESPONSE))
                .orElseThrow(() -> new UsageException(
                        "neither the request of " + operation.name()
                                + " nor its 2xx responses have a body with a schema",
                        "choose another response with --status"));
    }

    private static Operation operation(Contract contract, String id) {
        return contract.operation(id)
                .orElseThrow(() -> new UsageException(
                        "the contract has no operation [" + id + "]",
                        "list its operations with the command operations"));
    }

    private static OperationSchema request(Operation operation) {
        List<MediaType> content =
                operation.requestBody().map(RequestBody::content).orElse(List.of());
        Schema schema = schema(content)
                .orElseThrow(() -> new UsageException(
                        "the request of " + operation.name() + " has no body with a schema",
                        "choose a response with --status"));
        return new OperationSchema(schema, Direction.REQUEST);
    }

    private static OperationSchema response(Operation operation, int status) {
        String name = "the response " + status + " of " + operation.name();
        Response response = operation
                .response(status)
                .orElseThrow(() -> new UsageException(
                        name + " is not documented",
                        "choose one of "
                                + operation.responses().stream()
                                        .map(Response::status)
                                        .collect(Collectors.joining(", "))));
        Schema schema = schema(response.content())
                .orElseThrow(() -> new UsageException(name + " has no body with a schema", "choose another status"));
        return new OperationSchema(schema, Direction.RESPONSE);
    }

    /** Prefers the schema of a JSON media type, because instances are JSON. */
    private static Optional<Schema> schema(List<MediaType> content) {
        return content.stream()
                .filter(MediaType::isJson)
                .flatMap(type -> type.schema().stream())
                .findFirst()
                .or(() ->
                        content.stream().flatMap(type -> type.schema().stream()).findFirst());
    }
}
