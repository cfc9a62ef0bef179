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

/** The schema of an operation's request body, or of one of its answers. */
record OperationSchema(Schema schema, Direction direction) {

    /**
     * @param status of the answer, or {@code null} for the request
     * @throws UsageException if there is none
     */
    static OperationSchema find(Contract contract, String id, @Nullable Integer status) {
        Operation operation = operation(contract, id);
        return status == null ? request(operation) : response(operation, status);
    }

    /**
     * What to make where nobody says which: the request body, or that of the first good answer if the request has none.
     *
     * @param status of the answer, or {@code null}
     * @throws UsageException if there is none
     */
    static OperationSchema toSample(Contract contract, String id, @Nullable Integer status) {
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
                                + " nor its good answers have a body with a schema",
                        "give the --status of another answer"));
    }

    private static Operation operation(Contract contract, String id) {
        return contract.operation(id)
                .orElseThrow(() -> new UsageException(
                        "no operation is called " + id, "look at what the command operations lists"));
    }

    private static OperationSchema request(Operation operation) {
        List<MediaType> content =
                operation.requestBody().map(RequestBody::content).orElse(List.of());
        Schema schema = schema(content)
                .orElseThrow(() -> new UsageException(
                        "the request of " + operation.name() + " has no body with a schema",
                        "give the --status of an answer"));
        return new OperationSchema(schema, Direction.REQUEST);
    }

    private static OperationSchema response(Operation operation, int status) {
        String answer = "the answer " + status + " of " + operation.name();
        Response response = operation
                .response(status)
                .orElseThrow(() -> new UsageException(
                        answer + " is not documented",
                        "take one of "
                                + operation.responses().stream()
                                        .map(Response::status)
                                        .collect(Collectors.joining(", "))));
        Schema schema = schema(response.content())
                .orElseThrow(() -> new UsageException(answer + " has no body with a schema", "take another status"));
        return new OperationSchema(schema, Direction.RESPONSE);
    }

    /** That of JSON, if there is one: instances are given as JSON. */
    private static Optional<Schema> schema(List<MediaType> content) {
        return content.stream()
                .filter(MediaType::isJson)
                .flatMap(type -> type.schema().stream())
                .findFirst()
                .or(() ->
                        content.stream().flatMap(type -> type.schema().stream()).findFirst());
    }
}
