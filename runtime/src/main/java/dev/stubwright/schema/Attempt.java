package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How a constraint might be broken at a place.
 *
 * @param keyword the keyword that is to break; empty for any
 * @param schemaPointer JSON pointer to it; empty for any
 * @param detail what tells this attempt from another at the same keyword, such as the name of a missing property
 * @param values what to put there, the nearest miss first
 */
record Attempt(String keyword, String schemaPointer, String detail, Stream<JsonNode> values) {

    /** @param part the schema that has the keyword */
    static Attempt at(String part, String keyword, Stream<JsonNode> values) {
        return new Attempt(keyword, Pointers.child(part, keyword), "", values);
    }

    static Attempt at(String part, String keyword, String detail, Stream<JsonNode> values) {
        return new Attempt(keyword, Pointers.child(part, keyword), detail, values);
    }

    /** Breaks whatever a value breaks. */
    static Attempt any(String detail, JsonNode value) {
        return new Attempt("", "", detail, Stream.of(value));
    }

    /** Values that are made only when they are asked for; those that cannot be made are left out. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static Stream<JsonNode> lazily(Supplier<? extends Stream<? extends JsonNode>>... sources) {
        return Arrays.stream(sources).flatMap(source -> source.get());
    }

    /** Whether it takes whatever it breaks. */
    boolean isOpen() {
        return keyword.isEmpty() && schemaPointer.isEmpty();
    }

    /** How little it aims at one keyword. */
    int vagueness() {
        if (isOpen()) {
            return 2;
        }
        return keyword.equals("oneOf") || keyword.equals("anyOf") ? 1 : 0;
    }
}
