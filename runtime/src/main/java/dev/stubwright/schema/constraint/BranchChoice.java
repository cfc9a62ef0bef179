package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import java.util.List;
import java.util.Optional;

/**
 * A place where a schema offers several ways to fit: {@code oneOf}, {@code anyOf}, the subtypes that a discriminator names,
 * or the two sides of an {@code if}.
 *
 * @param id unique in the document
 */
@Internal
public record BranchChoice(SubschemaRef id, List<Option> options) {

    public BranchChoice {
        options = List.copyOf(options);
    }

    /**
     * One way.
     *
     * @param subschemas what applies besides
     * @param label the property and value by which a discriminator names this way
     */
    public record Option(List<SubschemaRef> subschemas, Optional<Label> label) {

        public Option {
            subschemas = List.copyOf(subschemas);
        }
    }

    /** A property that must have a value, so that a discriminator names what was made. */
    public record Label(String property, String value) {}
}
