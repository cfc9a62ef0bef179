package dev.stubwright.mock.mapping;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.Operation;
import dev.stubwright.mock.response.StaticResponse;

/** Writes an operation as a mapping for a stock WireMock. */
final class MappingWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final long seed;

    MappingWriter(long seed) {
        this.seed = seed;
    }

    String write(Operation operation) {
        MappingIdentity identity = MappingIdentity.of(operation);
        ObjectNode mapping = JSON.createObjectNode();
        mapping.put("id", identity.id().toString());
        mapping.put("name", identity.name());
        mapping.put("priority", identity.priority());
        ObjectNode request = mapping.putObject("request")
                .put("method", operation.method())
                .put(identity.isTemplated() ? "urlPathTemplate" : "urlPath", identity.path());
        identity.query().forEach((name, value) -> request.withObjectProperty("queryParameters")
                .putObject(name)
                .put("equalTo", value));
        identity.headers()
                .forEach((name, value) ->
                        request.withObjectProperty("headers").putObject(name).put("equalTo", value));
        mapping.set("response", response(StaticResponse.generate(operation, seed)));
        ObjectNode metadata = mapping.putObject("metadata").putObject("stubwright");
        identity.metadata().forEach(metadata::put);
        return PrettyJson.write(mapping);
    }

    private static ObjectNode response(StaticResponse response) {
        ObjectNode written = JSON.createObjectNode();
        written.put("status", response.status());
        response.json().ifPresent(body -> written.set("jsonBody", body));
        response.text().ifPresent(body -> written.put("body", body));
        if (!response.headers().fields().isEmpty()) {
            ObjectNode fields = written.putObject("headers");
            response.headers().fields().forEach(field -> fields.put(field.getKey(), field.getValue()));
        }
        return written;
    }
}
