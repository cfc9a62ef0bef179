package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;

/**
 * A documented example of a parameter or body (OpenAPI 3.0.3, Example Object).
 *
 * @param name its key in {@code examples}; {@code example} if it is the value of that field
 * @param value the example as JSON
 * @param pointer JSON pointer to the value in the contract's document
 * @since 0.1
 */
public record Example(String name, @Internal JsonNode value, String pointer) {}
