package dev.stubwright.schema.generate;

import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Generates texts that suit the name of a property. */
@FunctionalInterface
interface PlausibleText {

    /**
     * A text; equal random generators give equal texts.
     *
     * @param person the person that the text describes, if it describes one
     */
    String text(Supplier<Person> person, SplittableRandom random);
}
