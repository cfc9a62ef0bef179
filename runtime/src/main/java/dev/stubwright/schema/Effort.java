package dev.stubwright.schema;

/**
 * What it costs to show or to break all that a schema says: counted, not measured, so that of a schema that asks for more than
 * anybody can wait for the same is left out on every machine. One for each stream of instances.
 */
final class Effort {

    // A tenth of a microsecond each, or less. The largest schema of Okta's document takes a fiftieth.
    private static final long MOST = 60_000_000;

    private long spent;

    void spend(long more) {
        spent += more;
    }

    boolean isSpent() {
        return spent > MOST;
    }
}
