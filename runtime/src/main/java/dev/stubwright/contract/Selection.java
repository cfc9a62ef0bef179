package dev.stubwright.contract;

import dev.stubwright.catalog.Entry;
import java.util.List;

/**
 * What one entry of a catalogue means.
 *
 * @param operations those of the entry's document that it means, in the document's order
 */
record Selection(Entry entry, List<OperationKey> operations) {

    /** An entry that names its operation knows it better than one that stands for a whole document. */
    int rank() {
        return entry.slug().isPresent() ? 0 : 1;
    }
}
