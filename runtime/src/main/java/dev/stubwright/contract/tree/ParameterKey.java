package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.Locale;
import java.util.Optional;

/** Identifies a parameter by location and name (OpenAPI 3.0.3, Parameter Object). Header names ignore case (RFC 9110, 5.1). */
@Internal
public record ParameterKey(String in, String name) {

    public static Optional<ParameterKey> of(WorkingDocument document, JsonNode parameterOrReference) {
        return document.resolve(parameterOrReference).map(parameter -> {
            String in = parameter.path("in").asText();
            String name = parameter.path("name").asText();
            return new ParameterKey(in, in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
        });
    }
}
