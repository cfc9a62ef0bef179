package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a fitting instance, and what applies there.
 *
 * @param value what is there
 * @param roots the schemas that apply
 * @param pointers the same, and the ways that the value goes among those that they offer
 * @param demand all that they ask together
 * @param choices the ways that they offer
 * @param around the place around it that must be judged with it; null if none looks into it
 */
record Spot(
        Place place,
        JsonNode value,
        List<String> roots,
        List<String> pointers,
        Demand demand,
        List<Choice> choices,
        @Nullable Spot around) {

    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    /** Keywords whose verdict depends on what is inside a value, and not only on whether it is there. */
    private static final Set<String> LOOKING_IN = Set.of(
            "oneOf",
            "anyOf",
            "not",
            "if",
            "enum",
            "const",
            "contains",
            "uniqueItems",
            "unevaluatedItems",
            "unevaluatedProperties",
            "dependentSchemas",
            "$dynamicRef",
            "$recursiveRef");

    String path() {
        return place.path();
    }

    /** The place, whichever item of a list it is in: what is the same in all items need be shown in one. */
    String shape() {
        return INDEX.matcher(place.path()).replaceAll("/*");
    }

    /** Whether this is the inside of something of its own kind. */
    boolean isRecursion() {
        return place.around() != null && place.recurrences(place.schemas()) > 0;
    }

    String origin() {
        return demand.absorbed.isEmpty() ? "" : demand.absorbed.iterator().next();
    }

    /** What is asked of one of its properties; empty if there must not be such a one, or nothing can be one. */
    Optional<Demand> property(String name, Merger merger) {
        try {
            return DeepStack.call(() -> demand.object.at(name).flatMap(pointers -> merger.outline(pointers)
                    .demand()));
        } catch (StackOverflowError endless) {
            return Optional.empty();
        }
    }

    /** Where to judge what changes here: nothing further out can see the change. */
    Spot gate() {
        return around == null ? this : around.gate();
    }

    /** Whether more of what is inside counts here than that it fits its own schemas. */
    boolean looksInside(Merger merger) {
        return demand.absorbed.stream().map(merger::schema).anyMatch(schema -> LOOKING_IN.stream()
                .anyMatch(schema::has));
    }

    /** Whether a property says which schemas apply here. */
    boolean isNamedBy(String property, Merger merger) {
        return demand.absorbed.stream().map(merger::schema).anyMatch(schema -> Discriminators.property(schema)
                .equals(property));
    }
}
