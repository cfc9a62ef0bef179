package dev.stubwright.wire;

import dev.stubwright.Internal;
import dev.stubwright.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The part of a query by which operations of one path are told apart.
 *
 * @since 0.1
 */
@Internal
public final class FixedQuery {

    private FixedQuery() {}

    /**
     * What a query holds otherwise than a route wants it.
     *
     * @param place the parameter in words
     * @param sent the first value; empty if there is none
     */
    public record Difference(String place, String wanted, Optional<String> sent) {

        /** In words. */
        @Override
        public String toString() {
            return sent.isEmpty()
                    ? place + " is missing, which has to be \"" + wanted + "\""
                    : place + " is " + Shown.text(sent.get()) + ", not \"" + wanted + "\"";
        }
    }

    /**
     * Whether a query holds what the operation's route demands of it; other parameters may stand beside.
     *
     * @param query as it came, without the question mark
     * @param header the value of a header; empty if there is none
     */
    public static boolean isCarried(Operation operation, String query, Function<String, Optional<String>> header) {
        return operation.fixedQuery().isEmpty()
                || differences(operation, query, header).isEmpty();
    }

    /** What a query holds or lacks that the operation's route wants otherwise; empty if it fits. */
    public static List<Difference> differences(
            Operation operation, String query, Function<String, Optional<String>> header) {
        List<Difference> differences = new ArrayList<>();
        if (!operation.fixedQuery().isEmpty()) {
            List<Field> fields = Field.query(query);
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

    /** The pairs of the fixed query that are not among those already written. */
    static List<Field> missing(Operation operation, List<Field> written) {
        List<Field> missing = new ArrayList<>();
        for (Map.Entry<String, String> argument : operation.fixedQuery().entrySet()) {
            if (!operation.isFixedInHeader(argument.getKey())
                    && values(written, argument.getKey()).isEmpty()) {
                missing.add(new Field(
                        Percent.encode(argument.getKey(), Percent.UNRESERVED),
                        Percent.encode(argument.getValue(), Percent.UNRESERVED)));
            }
        }
        return missing;
    }

    private static List<String> values(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.decodedName().filter(name::equals).isPresent())
                .map(field -> Percent.decodeForm(field.value()).orElse(field.value()))
                .toList();
    }
}
