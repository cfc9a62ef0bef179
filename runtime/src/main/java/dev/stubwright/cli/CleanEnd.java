package dev.stubwright.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a run give back what it made on a tenant before a signal (Ctrl-C) ends the virtual machine: interrupts its thread, and
 * holds the end up until the run is over.
 */
final class CleanEnd {

    /** More than a tenant needs that answers, less than the patience of whoever sent the signal. */
    private static final long LONGEST_SECONDS = 30;

    private static final long LAST_WORDS_MILLIS = 300;

    private final PrintStream err;
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch over = new CountDownLatch(1);

    private CleanEnd(PrintStream err) {
        this.err = err;
    }

    static <T> T of(PrintStream err, Supplier<T> run) {
        CleanEnd end = new CleanEnd(err);
        Thread hook = new Thread(end::interrupt, "stubwright-clean-end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return run.get();
        } finally {
            end.over.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // It runs already.
                err.flush();
            }
        }
    }

    private void interrupt() {
        worker.interrupt();
        try {
            if (!over.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                err.println("the target did not answer in time; what this run made there may be left");
            }
            // Time to say what came of it; the thread itself never ends, it waits for the virtual machine to do so.
            worker.join(LAST_WORDS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
