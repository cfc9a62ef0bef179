package dev.stubwright.wire;

import dev.stubwright.Internal;
import dev.stubwright.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The query parameters or headers with fixed values that tell operations of one path apart: {@code ?action=list}.
 *
 * @since 0.1
 */
@Internal
public final class FixedQuery {

    private FixedQuery() {}

    /**
     * A fixed value that a request lacks.
     *
     * @param place the parameter in words: {@code query parameter action}
     * @param expected the value that the operation requires
     * @param sent the first value of the request; empty if there is none
     */
    public record Difference(String place, String expected, Optional<String> sent) {

        /** {@code query parameter action is "x", not "list"} */
        @Override
        public String toString() {
            return sent.isEmpty()
                    ? place + " is missing, expected \"" + expected + "\""
                    : place + " is " + QuotedText.of(sent.get()) + ", not \"" + expected + "\"";
        }
    }

    /**
     * Whether a request carries the operation's fixed values; other parameters may be present.
     *
     * @param query percent-encoded, without the question mark
     * @param header the value of a header by its name; empty if there is none
     */
    public static boolean isSatisfied(Operation operation, String query, Function<String, Optional<String>> header) {
        return operation.fixedQuery().isEmpty()
                || differences(operation, query, header).isEmpty();
    }

    /**
     * The fixed values that a request lacks.
     *
     * @param query percent-encoded, without the question mark
     * @param header the value of a header by its name; empty if there is none
     * @return empty if the request carries all of them
     */
    public static List<Difference> differences(
            Operation operation, String query, Function<String, Optional<String>> header) {
        List<Difference> differences = new ArrayList<>();
        if (!operation.fixedQuery().isEmpty()) {
            List<EncodedPair> fields = EncodedPair.parseQuery(query);
            operation.fixedQuery().forEach((name, value) -> {
                boolean inHeader = operation.isFixedInHeader(name);
                List<String> sent = inHeader ? header.apply(name).stream().toList() : values(fields, name);
                if (!sent.contains(value)) {
                    differences.add(new Difference(
                            (inHeader ? "header " : "query parameter ") + name,
                            value,
                            sent.stream().findFirst()));
                }
            });
        }
        return differences;
    }

    /** The pairs of the fixed query that are not yet written. */
    static List<EncodedPair> missing(Operation operation, List<EncodedPair> written) {
        List<EncodedPair> missing = new ArrayList<>();
        for (Map.Entry<String, String> argument : operation.fixedQuery().entrySet()) {
            if (!operation.isFixedInHeader(argument.getKey())
                    && values(written, argument.getKey()).isEmpty()) {
                missing.add(new EncodedPair(
                        PercentEncoding.encode(argument.getKey(), PercentEncoding.UNRESERVED),
                        PercentEncoding.encode(argument.getValue(), PercentEncoding.UNRESERVED)));
            }
        }
        return missing;
    }

    private static List<String> values(List<EncodedPair> fields, String name) {
        return fields.stream()
                .filter(field -> field.decodedName().filter(name::equals).isPresent())
                .map(field -> PercentEncoding.decodeForm(field.value()).orElse(field.value()))
                .toList();
    }
}
