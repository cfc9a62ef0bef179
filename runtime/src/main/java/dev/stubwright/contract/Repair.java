package dev.stubwright.contract;

/**
 * Mends one kind of fault, or a few of a kind, wherever it is found. On what is mended already it changes nothing and says
 * nothing, so it may run again after an overlay.
 */
@FunctionalInterface
interface Repair {

    void mend(Draft draft, Site site);
}
