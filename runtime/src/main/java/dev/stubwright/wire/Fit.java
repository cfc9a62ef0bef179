package dev.stubwright.wire;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A value read from texts, in the meaning that fits its schema best.
 *
 * @param value with numbers, booleans and null where the schema wants them
 * @param violations what is wrong with it all the same
 */
record Fit(JsonNode value, List<Violation> violations) {

    /** How many places of one value are tried in other meanings; a request must not buy validations without end. */
    private static final int ATTEMPTS = 64;

    /** How many violations are found on the way, since a long form that is all wrong takes long to judge each time. */
    private static final int WORK = 8192;

    static Fit of(Schema schema, JsonNode texts, boolean form) {
        Coercion coercion = new Coercion(form);
        Fit fit = judged(schema, coercion.byDeclaredType(schema.json(), texts));
        if (!fit.fits()) {
            fit = fit.retyped(schema, coercion);
        }
        Set<String> tried = new HashSet<>();
        int work = 0;
        for (int i = 0; i < ATTEMPTS && work < WORK && !fit.fits(); i++) {
            Optional<String> place = fit.undecided(tried);
            if (place.isEmpty()) {
                break;
            }
            tried.add(place.get());
            work += fit.violations.size();
            fit = fit.improved(schema, coercion, place.get());
        }
        return fit;
    }

    /** The best of several readings of the same texts: the first that fits, else the first. */
    static Fit best(Schema schema, List<JsonNode> readings) {
        Fit first = of(schema, readings.get(0), false);
        if (first.fits()) {
            return first;
        }
        return readings.stream()
                .skip(1)
                .map(reading -> of(schema, reading, false))
                .filter(Fit::fits)
                .findFirst()
                .orElse(first);
    }

    boolean fits() {
        return violations.isEmpty();
    }

    private static Fit judged(Schema schema, JsonNode value) {
        return new Fit(value, schema.validate(value, Direction.REQUEST, WORK));
    }

    /** All texts that are of a wrong type at once: a list behind a reference may have more items than there are attempts. */
    private Fit retyped(Schema schema, Coercion coercion) {
        JsonNode whole = value.deepCopy();
        boolean changed = false;
        for (Violation violation : violations) {
            JsonNode here = whole.at(violation.instancePointer());
            if (violation.keyword().equals("type") && here.isTextual()) {
                JsonNode meaning = coercion.natural(here);
                changed |= !meaning.isTextual();
                whole = put(whole, violation.instancePointer(), meaning);
            }
        }
        if (!changed) {
            return this;
        }
        Fit other = judged(schema, whole);
        return other.violations.size() < violations.size() ? other : this;
    }

    private Optional<String> undecided(Set<String> tried) {
        return violations.stream()
                .map(Violation::instancePointer)
                .filter(pointer -> !tried.contains(pointer))
                .filter(pointer -> !value.at(pointer).isMissingNode())
                .findFirst();
    }

    private Fit improved(Schema schema, Coercion coercion, String pointer) {
        JsonNode here = value.at(pointer);
        List<JsonNode> meanings = here.isTextual() ? coercion.meaningsInPlace(here) : List.of(coercion.natural(here));
        Fit best = this;
        for (JsonNode meaning : meanings) {
            Fit other = judged(schema, with(pointer, meaning));
            if (other.rank(pointer) > best.rank(pointer)) {
                best = other;
            }
        }
        return best;
    }

    /** 2: nothing is wrong there; 1: the type is right at least; 0: not even that. */
    private int rank(String pointer) {
        int rank = 2;
        for (Violation violation : violations) {
            String where = violation.instancePointer();
            if (where.equals(pointer) || where.startsWith(pointer + "/")) {
                rank = Math.min(rank, violation.keyword().equals("type") ? 0 : 1);
            }
        }
        return rank;
    }

    private JsonNode with(String pointer, JsonNode meaning) {
        return put(value.deepCopy(), pointer, meaning);
    }

    private static JsonNode put(JsonNode whole, String pointer, JsonNode meaning) {
        if (pointer.isEmpty()) {
            return meaning;
        }
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = whole.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), meaning);
        } else if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), meaning);
        }
        return whole;
    }
}
