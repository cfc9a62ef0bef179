package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import dev.stubwright.schema.json.CountRange;
import java.util.List;

/**
 * The constraints that the subschemas of a value place on an array.
 *
 * @param size the number of items
 * @param uniqueSource the address of the {@code uniqueItems} that requires distinct items; empty if there is none
 * @param requiresDuplicate whether two items must be equal, to violate a {@code uniqueItems}
 * @param contains the {@code contains} keywords
 * @param items the schemas of the items
 * @param hasKeywords whether any keyword applies to arrays
 */
@Internal
public record ArrayConstraints(
        CountRange size,
        String uniqueSource,
        boolean requiresDuplicate,
        List<Contains> contains,
        ItemSchemas items,
        boolean hasKeywords) {

    public ArrayConstraints {
        contains = List.copyOf(contains);
    }

    /**
     * How many items must fit the schema of a {@code contains}.
     *
     * @param address the address of that schema
     */
    public record Contains(String address, int least, int most) {}

    public boolean isUnique() {
        return !uniqueSource.isEmpty();
    }
}
