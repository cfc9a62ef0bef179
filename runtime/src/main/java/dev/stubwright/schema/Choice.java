package dev.stubwright.schema;

import java.util.List;
import java.util.Optional;

/**
 * A place where a schema offers several ways to fit: {@code oneOf}, {@code anyOf}, the subtypes that a discriminator names,
 * or the two sides of an {@code if}.
 *
 * @param id unique in the document
 */
record Choice(SubschemaRef id, List<Option> options) {

    Choice {
        options = List.copyOf(options);
    }

    /**
     * One way.
     *
     * @param subschemas what applies besides
     * @param label the property and value by which a discriminator names this way
     */
    record Option(List<SubschemaRef> subschemas, Optional<Label> label) {

        Option {
            subschemas = List.copyOf(subschemas);
        }
    }

    /** A property that must have a value, so that a discriminator names what was made. */
    record Label(String property, String value) {}
}
