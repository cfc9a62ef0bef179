package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import dev.stubwright.schema.Direction;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of subschemas that apply together before any choice is made among what they offer.
 *
 * @param entries the subschemas themselves, references followed
 * @param constraints all that they require; empty if they contradict each other
 */
@Internal
public record InitialConstraints(Set<SubschemaRef> entries, Optional<ValueConstraints> constraints) {

    public boolean isExcludedFrom(Direction direction) {
        return constraints.filter(found -> found.isExcludedFrom(direction)).isPresent();
    }
}
