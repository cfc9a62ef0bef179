package dev.stubwright.schema;

import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * What the surroundings of a value let one expect of it.
 *
 * @param name the nearest property's name
 * @param meaning what a text of that name is
 * @param somebody whom the object around it is about, if it is about a person
 */
record Hint(String name, Meaning meaning, Supplier<Person> somebody) {

    String text(SplittableRandom chance) {
        return meaning.text(somebody, chance);
    }

    Person person() {
        return somebody.get();
    }
}
