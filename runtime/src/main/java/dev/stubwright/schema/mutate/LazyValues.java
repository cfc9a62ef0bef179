package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Streams of values that are generated only when they are needed. */
final class LazyValues {

    private LazyValues() {}

    /** The values of each source in turn. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static Stream<JsonNode> of(Supplier<? extends Stream<? extends JsonNode>>... sources) {
        return Arrays.stream(sources).flatMap(Supplier::get);
    }
}
