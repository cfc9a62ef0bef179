package dev.stubwright.schema.generate;

import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Makes texts of one kind. */
@FunctionalInterface
interface PropertyMeaning {

    /**
     * A text; equal chance gives an equal one.
     *
     * @param somebody whom the text is about, if it is about a person
     */
    String text(Supplier<Person> somebody, SplittableRandom chance);
}
