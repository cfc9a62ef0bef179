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
 * Ids that belong to no resource, by convention. The mock answers them with 404, and the contract suite uses them to
 * request a resource that does not exist. They are {@code stubwright-unknown}, the number 404404404 and the UUID {@code
 * 00000000-0000-4000-8000-000000000404}; the parameter's schema decides which one fits.
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

    /** The first id that the parameter's schema allows; empty if it allows none (an enum, a pattern). */
    public static Optional<JsonNode> fitting(Parameter parameter) {
        return CANDIDATES.stream()
                .filter(id -> parameter
                        .schema()
                        .map(schema -> schema.validate(id, Direction.REQUEST).isEmpty())
                        .orElse(true))
                .findFirst();
    }

    /** Whether a path variable's value is one of these ids, ignoring case. */
    public static boolean matches(String pathValue) {
        String id = pathValue.toLowerCase(Locale.ROOT);
        return CANDIDATES.stream().anyMatch(candidate -> candidate.asText().equals(id));
    }
}
