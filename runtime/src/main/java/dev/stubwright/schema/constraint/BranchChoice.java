package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import java.util.List;
import java.util.Optional;

/**
 * A choice between the branches of a schema: of a {@code oneOf} or {@code anyOf}, of an {@code if}, or between the subtypes
 * of a discriminator.
 *
 * @param id identifies the choice in the document
 */
@Internal
public record BranchChoice(SubschemaRef id, List<Option> options) {

    public BranchChoice {
        options = List.copyOf(options);
    }

    /**
     * One branch.
     *
     * @param subschemas the schemas that apply if it is chosen
     * @param label the discriminator value that selects it
     */
    public record Option(List<SubschemaRef> subschemas, Optional<Label> label) {

        public Option {
            subschemas = List.copyOf(subschemas);
        }
    }

    /** The property and value by which a discriminator selects a branch. */
    public record Label(String property, String value) {}
}
