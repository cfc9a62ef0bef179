package dev.stubwright.junit;

import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** A bench in the hands of one test, or of one class that asked for it as a whole. Given back by JUnit. */
final class Lease implements AutoCloseable, CloseableResource {

    private final Benches benches;
    private final Bench bench;

    Lease(Benches benches) {
        this.benches = benches;
        this.bench = benches.take();
    }

    Bench bench() {
        return bench;
    }

    @Override
    public void close() {
        benches.giveBack(bench);
    }
}
