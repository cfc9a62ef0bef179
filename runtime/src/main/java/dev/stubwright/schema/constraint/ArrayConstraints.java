package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import dev.stubwright.schema.json.CountRange;
import java.util.List;

/**
 * What the subschemas of a value require of an array.
 *
 * @param size the number of items
 * @param uniqueSource the address of the {@code uniqueItems} that requires all items to differ; empty if none does
 * @param repeats whether two items must be equal
 * @param contains what some items must fit
 * @param items what each item must fit
 * @param mentioned whether any keyword is about arrays
 */
@Internal
public record ArrayConstraints(
        CountRange size,
        String uniqueSource,
        boolean repeats,
        List<Contains> contains,
        ItemSchemas items,
        boolean mentioned) {

    public ArrayConstraints {
        contains = List.copyOf(contains);
    }

    /**
     * How many items must fit a subschema.
     *
     * @param address where the subschema is
     */
    public record Contains(String address, int least, int most) {}

    public boolean isUnique() {
        return !uniqueSource.isEmpty();
    }
}
