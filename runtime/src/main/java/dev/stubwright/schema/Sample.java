package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.List;

/**
 * The result of generating an instance: a valid instance, or the reason why there is none.
 *
 * @since 0.1
 */
public sealed interface Sample {

    /** A generated instance. The validator has confirmed that it is valid. */
    record Instance(@Internal JsonNode value) implements Sample {}

    /**
     * No instance was generated: the schema has no valid instance, or the generator did not find one.
     *
     * @param pointer JSON pointer to the schema for which no value was found
     * @param reason a description for people, which names the contradictory constraints if they are known
     * @param contradiction JSON pointers to the contradictory constraints if the schema provably has no valid instance:
     *     usually two, or one that no value satisfies, such as {@code false}. Empty if there may be a valid instance.
     */
    record Refusal(String pointer, String reason, List<String> contradiction) implements Sample {

        /** Copies the list. */
        public Refusal {
            contradiction = List.copyOf(contradiction);
        }

        /** Whether the schema provably has no valid instance. If false, there may be one that the generator did not find. */
        public boolean isProven() {
            return !contradiction.isEmpty();
        }
    }
}
