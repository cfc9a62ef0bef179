package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import dev.stubwright.schema.Direction;
import java.util.Optional;
import java.util.Set;

/**
 * The constraints of subschemas that apply together, before any branch is chosen.
 *
 * @param resolvedSubschemas the subschemas after following their references
 * @param constraints their merged constraints; empty if they contradict each other
 */
@Internal
public record InitialConstraints(Set<SubschemaRef> resolvedSubschemas, Optional<ValueConstraints> constraints) {

    public boolean isExcludedFrom(Direction direction) {
        return constraints.filter(found -> found.isExcludedFrom(direction)).isPresent();
    }
}
