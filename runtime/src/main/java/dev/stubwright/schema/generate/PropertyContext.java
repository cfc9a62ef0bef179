package dev.stubwright.schema.generate;

import dev.stubwright.Internal;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * What the names around a value suggest about it.
 *
 * @param name the name of the nearest property
 * @param meaning generates texts for that name
 * @param personSupplier the person that the enclosing object describes, if it describes one
 */
@Internal
public record PropertyContext(String name, PlausibleText meaning, Supplier<Person> personSupplier) {

    String text(SplittableRandom random) {
        return meaning.text(personSupplier, random);
    }

    Person person() {
        return personSupplier.get();
    }
}
