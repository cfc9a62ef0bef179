package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.Parameter;
import dev.stubwright.schema.Direction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Ids that no resource has, by agreement. The mock answers them with the documented 404, and the contract suite uses them
 * to ask any target for a resource that does not exist: {@code stubwright-unknown}, the number 404404404, the UUID
 * {@code 00000000-0000-4000-8000-000000000404}; whichever fits the parameter's schema.
 *
 * @since 0.1
 */
@Internal
public final class UnknownId {

    private static final String NAME = "stubwright-unknown";
    private static final int NUMBER = 404_404_404;
    private static final String UUID = "00000000-0000-4000-8000-000000000404";

    private static final List<JsonNode> CANDIDATES = List.of(
            TextNode.valueOf(NAME), IntNode.valueOf(NUMBER), TextNode.valueOf(UUID), TextNode.valueOf("" + NUMBER));

    private UnknownId() {}

    /** The one that fits a path parameter's schema; empty if none does (an enum, a pattern). */
    public static Optional<JsonNode> fitting(Parameter parameter) {
        return CANDIDATES.stream()
                .filter(id -> parameter
                        .schema()
                        .map(schema -> schema.validate(id, Direction.REQUEST).isEmpty())
                        .orElse(true))
                .findFirst();
    }

    /** Whether a value out of a path is one of them. */
    public static boolean matches(String pathValue) {
        String id = pathValue.toLowerCase(Locale.ROOT);
        return CANDIDATES.stream().anyMatch(candidate -> candidate.asText().equals(id));
    }
}
