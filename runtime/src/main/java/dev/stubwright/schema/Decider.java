package dev.stubwright.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the ways that schemas offer to fit them. */
final class Decider {

    private final Merger merger;

    Decider(Merger merger) {
        this.merger = merger;
    }

    /**
     * What was decided.
     *
     * @param demand all that is asked on this way
     * @param pointers the schemas that ask it
     * @param entries the schemas that are being made, references followed, by whichever way one came to them: what recursion
     *     is known by
     * @param labels what discriminators must say
     * @param luck how often all ways were gone before
     */
    record Decision(Demand demand, List<String> pointers, Set<String> entries, Map<String, String> labels, int luck) {}

    Ways ways(List<String> pointers, Place place, Making making) {
        return new Ways(merger, pointers, place, making);
    }
}
