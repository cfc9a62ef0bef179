package dev.stubwright.schema.mutate;

import dev.stubwright.schema.json.SizeAssertion;

/**
 * Limits the work for one stream of instances. Work is counted and not measured, so that a stream that is too expensive ends
 * at the same instance on every machine.
 */
final class GenerationBudget {

    // A unit takes a tenth of a microsecond or less. The largest schema of Okta's document needs a fiftieth of this.
    private static final long LIMIT = 60_000_000;

    private static final int LARGEST_STRING = 100_000;
    private static final int LARGEST_CONTAINER = 1_000;

    private long spent;

    void spend(long units) {
        spent += units;
    }

    boolean isSpent() {
        return spent > LIMIT;
    }

    /** The largest size that is generated to show a limit, or to exceed one. */
    static int largest(SizeAssertion sizes) {
        return sizes == SizeAssertion.LENGTH ? LARGEST_STRING : LARGEST_CONTAINER;
    }
}
