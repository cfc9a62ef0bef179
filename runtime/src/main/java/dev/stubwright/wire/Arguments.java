package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values that one call of an operation carries.
 *
 * @param parameters by parameter; one that is absent is not sent
 * @param body empty for none
 * @since 0.1
 */
@Internal
public record Arguments(Map<Parameter, JsonNode> parameters, Optional<Body> body) {

    public Arguments {
        parameters = Map.copyOf(new LinkedHashMap<>(parameters));
    }

    /**
     * A body and its form.
     *
     * @param mediaType exact, for example {@code application/json}
     * @param value for a text or a file: a JSON string
     */
    @Internal
    public record Body(String mediaType, JsonNode value) {}
}
