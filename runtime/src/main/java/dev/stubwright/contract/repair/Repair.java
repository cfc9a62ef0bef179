package dev.stubwright.contract.repair;

import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;

/**
 * Mends one kind of fault, or a few of a kind, wherever it is found. On what is mended already it changes nothing and says
 * nothing, so it may run again after an overlay.
 */
@FunctionalInterface
interface Repair {

    void repair(WorkingDocument draft, OpenApiNode site);
}
