package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.List;

/**
 * What came of the wish for an instance.
 *
 * @since 0.1
 */
public sealed interface Sample {

    /** An instance, which has been validated against its schema. */
    record Instance(@Internal JsonNode value) implements Sample {}

    /**
     * No instance: the schema has none, or none was found.
     *
     * @param pointer JSON pointer to the schema that cannot be met
     * @param reason why, naming the constraints that stand against each other where they are known
     * @param contradiction JSON pointers to those constraints if the schema has no instance for sure, usually two; a single
     *     one contradicts itself, as {@code false} does. Empty if none was found, although there may be one.
     */
    record Refusal(String pointer, String reason, List<String> contradiction) implements Sample {

        /** Copies the list. */
        public Refusal {
            contradiction = List.copyOf(contradiction);
        }

        /** Whether the schema has no instance for sure; else none was found, and there may be one. */
        public boolean isProved() {
            return !contradiction.isEmpty();
        }
    }
}
