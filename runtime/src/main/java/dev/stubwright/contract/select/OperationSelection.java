package dev.stubwright.contract.select;

import dev.stubwright.Internal;
import dev.stubwright.catalog.Entry;
import dev.stubwright.contract.tree.OperationKey;
import java.util.List;

/**
 * What one entry of a catalogue means.
 *
 * @param operations those of the entry's document that it means, in the document's order
 */
@Internal
public record OperationSelection(Entry entry, List<OperationKey> operations) {

    /** An entry that names its operation knows it better than one that stands for a whole document. */
    public int rank() {
        return entry.slug().isPresent() ? 0 : 1;
    }
}
