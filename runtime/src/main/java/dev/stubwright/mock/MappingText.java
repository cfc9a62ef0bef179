package dev.stubwright.mock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Response;
import dev.stubwright.wire.Headers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An operation as a mapping that needs nothing but a stock WireMock. */
final class MappingText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Bodies bodies;
    private final ResponseHeaders headers;

    MappingText(long seed) {
        this.bodies = new Bodies(seed);
        this.headers = new ResponseHeaders(seed);
    }

    String of(Operation operation) {
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
        mapping.set("response", response(operation));
        ObjectNode metadata = mapping.putObject("metadata").putObject("stubwright");
        identity.metadata().forEach(metadata::put);
        return pretty(mapping);
    }

    static String pretty(JsonNode node) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a tree is always JSON", bug);
        }
    }

    private ObjectNode response(Operation operation) {
        ObjectNode written = JSON.createObjectNode();
        int status = SuccessStatus.of(operation);
        written.put("status", status);
        Optional<Response> documented = SuccessStatus.response(operation);
        if (documented.isEmpty()) {
            return written;
        }
        Headers required = headers.required(operation, documented.get());
        Optional<MediaType> media = BodyText.isAllowed(status)
                ? new Accept(List.of()).choose(documented.get().content())
                : Optional.empty();
        if (media.isPresent()) {
            String contentType = new Accept(List.of()).concrete(media.get());
            required = required.with("Content-Type", contentType);
            bodies.make(operation, status, media.get(), Map.of())
                    .value()
                    .ifPresent(value -> putBody(written, value, media.get(), contentType));
        }
        if (!required.fields().isEmpty()) {
            ObjectNode fields = JSON.createObjectNode();
            required.fields().forEach(field -> fields.put(field.getKey(), field.getValue()));
            written.set("headers", fields);
        }
        return written;
    }

    /** JSON as JSON, which is what one would like to edit. */
    private static void putBody(ObjectNode response, JsonNode value, MediaType media, String contentType) {
        if (media.isJson() && value.isContainerNode()) {
            response.set("jsonBody", value);
        } else {
            response.put("body", BodyText.of(value, media, contentType).text());
        }
    }
}
