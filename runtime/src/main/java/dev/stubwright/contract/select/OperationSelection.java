package dev.stubwright.contract.select;

import dev.stubwright.Internal;
import dev.stubwright.catalog.Entry;
import dev.stubwright.contract.tree.OperationKey;
import java.util.List;

/**
 * The operations that a catalogue entry selects from its document.
 *
 * @param operations the selected operations, in document order
 */
@Internal
public record OperationSelection(Entry entry, List<OperationKey> operations) {

    /** Entries that name an operation (rank 0) have priority over entries for a whole document (rank 1). */
    public int rank() {
        return entry.slug().isPresent() ? 0 : 1;
    }
}
