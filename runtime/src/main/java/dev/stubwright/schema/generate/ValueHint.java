package dev.stubwright.schema.generate;

import dev.stubwright.Internal;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * What the surroundings of a value let one expect of it.
 *
 * @param name the nearest property's name
 * @param meaning what a text of that name is
 * @param somebody whom the object around it is about, if it is about a person
 */
@Internal
public record ValueHint(String name, PropertyMeaning meaning, Supplier<Person> somebody) {

    String text(SplittableRandom chance) {
        return meaning.text(somebody, chance);
    }

    Person person() {
        return somebody.get();
    }
}
