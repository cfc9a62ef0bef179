package dev.stubwright.examples.okta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Reads request bodies and writes response bodies. */
final class TenantJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TenantJson() {}

    /** Reads an empty body as an empty object. */
    static JsonNode read(byte[] body) {
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            Refusal refusal = Refusal.malformed();
            refusal.initCause(e);
            throw refusal;
        }
    }

    static byte[] write(JsonNode body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode envelope(Refusal refusal) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("errorCode", refusal.code());
        error.put("errorSummary", refusal.getMessage());
        error.put("errorLink", refusal.code());
        error.put("errorId", "oae" + UUID.randomUUID());
        var causes = error.putArray("errorCauses");
        refusal.causes().forEach(cause -> causes.addObject().put("errorSummary", cause));
        return error;
    }
}
