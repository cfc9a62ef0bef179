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
 * A value that was converted from texts to the types of its schema.
 *
 * @param value with numbers, booleans and null where the schema wants them
 * @param violations what still violates the schema
 */
record TypedValue(JsonNode value, List<Violation> violations) {

    /** A limit on the values that are tried in other types: one request must not cause unlimited validations. */
    private static final int ATTEMPTS = 64;

    /** A limit on the violations over all attempts: a long form that is all wrong takes long to validate each time. */
    private static final int WORK = 8192;

    static TypedValue coerce(Schema schema, JsonNode texts, boolean form) {
        TextCoercion coercion = new TextCoercion(form);
        TypedValue typed = validated(schema, coercion.toDeclaredType(schema.json(), texts));
        if (!typed.isValid()) {
            typed = typed.coerceWrongTypes(schema, coercion);
        }
        Set<String> tried = new HashSet<>();
        int work = 0;
        for (int i = 0; i < ATTEMPTS && work < WORK && !typed.isValid(); i++) {
            Optional<String> place = typed.nextViolation(tried);
            if (place.isEmpty()) {
                break;
            }
            tried.add(place.get());
            work += typed.violations.size();
            typed = typed.improvedAt(schema, coercion, place.get());
        }
        return typed;
    }

    /** The first reading that satisfies the schema, else the first. */
    static TypedValue coerceBest(Schema schema, List<JsonNode> readings) {
        TypedValue first = coerce(schema, readings.get(0), false);
        if (first.isValid()) {
            return first;
        }
        return readings.stream()
                .skip(1)
                .map(reading -> coerce(schema, reading, false))
                .filter(TypedValue::isValid)
                .findFirst()
                .orElse(first);
    }

    boolean isValid() {
        return violations.isEmpty();
    }

    private static TypedValue validated(Schema schema, JsonNode value) {
        return new TypedValue(value, schema.validate(value, Direction.REQUEST, WORK));
    }

    /**
     * Converts all texts of a wrong type at once: a list behind a reference may have more items than there are
     * attempts.
     */
    private TypedValue coerceWrongTypes(Schema schema, TextCoercion coercion) {
        JsonNode whole = value.deepCopy();
        boolean changed = false;
        for (Violation violation : violations) {
            JsonNode here = whole.at(violation.instancePointer());
            if (violation.keyword().equals("type") && here.isTextual()) {
                JsonNode meaning = coercion.byAppearance(here);
                changed |= !meaning.isTextual();
                whole = put(whole, violation.instancePointer(), meaning);
            }
        }
        if (!changed) {
            return this;
        }
        TypedValue other = validated(schema, whole);
        return other.violations.size() < violations.size() ? other : this;
    }

    private Optional<String> nextViolation(Set<String> tried) {
        return violations.stream()
                .map(Violation::instancePointer)
                .filter(pointer -> !tried.contains(pointer))
                .filter(pointer -> !value.at(pointer).isMissingNode())
                .findFirst();
    }

    private TypedValue improvedAt(Schema schema, TextCoercion coercion, String pointer) {
        JsonNode here = value.at(pointer);
        List<JsonNode> meanings =
                here.isTextual() ? coercion.interpretationsInForm(here) : List.of(coercion.byAppearance(here));
        TypedValue best = this;
        for (JsonNode meaning : meanings) {
            TypedValue other = validated(schema, with(pointer, meaning));
            if (other.rank(pointer) > best.rank(pointer)) {
                best = other;
            }
        }
        return best;
    }

    /** 2: no violation there; 1: the type is right; 0: the type is wrong. */
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
