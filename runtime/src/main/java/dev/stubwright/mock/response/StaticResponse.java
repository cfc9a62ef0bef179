package dev.stubwright.mock.response;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Response;
import dev.stubwright.wire.Headers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one response that a mapping file holds for an operation: the documented success, whatever the request.
 *
 * @param headers the required ones only, and {@code Content-Type}
 * @param json the body, if it is a JSON object or array
 * @param text the body in any other form
 */
@Internal
public record StaticResponse(int status, Headers headers, Optional<JsonNode> json, Optional<String> text) {

    private static final AcceptHeader ANY = new AcceptHeader(List.of());

    /** The same operation and seed give the same response. */
    public static StaticResponse generate(Operation operation, long seed) {
        int status = SuccessResponse.status(operation);
        Optional<Response> documented = SuccessResponse.documented(operation);
        if (documented.isEmpty()) {
            return new StaticResponse(status, Headers.NONE, Optional.empty(), Optional.empty());
        }
        Headers required = new HeaderGenerator(seed).generateRequired(operation, documented.get());
        Optional<MediaType> media =
                StatusCode.allowsBody(status) ? ANY.negotiate(documented.get().content()) : Optional.empty();
        if (media.isEmpty()) {
            return new StaticResponse(status, required, Optional.empty(), Optional.empty());
        }
        String contentType = ANY.concreteType(media.get());
        Headers headers = required.with("Content-Type", contentType);
        Optional<JsonNode> body = new BodyGenerator(seed)
                .generate(operation, status, media.get(), Map.of())
                .value();
        Optional<JsonNode> json = body.filter(value -> media.get().isJson() && value.isContainerNode());
        Optional<String> text = json.isPresent()
                ? Optional.empty()
                : body.map(value -> BodySerializer.serialize(value, media.get(), contentType)
                        .text());
        return new StaticResponse(status, headers, json, text);
    }
}
