package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of one call of an operation.
 *
 * @param parameters value by parameter; a parameter that is absent is not sent
 * @param body empty for a request without a body
 * @since 0.1
 */
@Internal
public record Arguments(Map<Parameter, JsonNode> parameters, Optional<Body> body) {

    public Arguments {
        parameters = Map.copyOf(new LinkedHashMap<>(parameters));
    }

    /**
     * A request body as a JSON value.
     *
     * @param mediaType a media type without wildcards: {@code application/json}
     * @param value a JSON string for a text or a file
     */
    @Internal
    public record Body(String mediaType, JsonNode value) {}
}
