package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;

/**
 * An example from the document.
 *
 * @param name its key among the named examples; {@code example} for the only one
 * @param value the value
 * @param pointer JSON pointer to it in the contract's document
 * @since 0.1
 */
public record Example(String name, @Internal JsonNode value, String pointer) {}
