package dev.stubwright.contract.repair;

import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;

/**
 * Repairs one kind of fault, or a few related ones, in the object that it is given.
 *
 * <p>Idempotent: a second run changes and reports nothing, so repairs can run again after an overlay.
 */
@FunctionalInterface
interface Repair {

    void repair(WorkingDocument document, OpenApiNode node);
}
