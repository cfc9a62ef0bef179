package dev.stubwright.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a run clean up on the tenant before a signal (Ctrl-C) ends the JVM. A shutdown hook interrupts the run and waits until
 * it has finished.
 */
final class GracefulShutdown {

    /** Long enough for a tenant that responds, short enough for a user who pressed Ctrl-C. */
    private static final long CLEAN_UP_SECONDS = 30;

    private static final long PRINT_MILLIS = 300;

    private final PrintStream err;
    private final Thread runThread = Thread.currentThread();
    private final CountDownLatch finished = new CountDownLatch(1);

    private GracefulShutdown(PrintStream err) {
        this.err = err;
    }

    static <T> T run(PrintStream err, Supplier<T> run) {
        GracefulShutdown shutdown = new GracefulShutdown(err);
        Thread hook = new Thread(shutdown::interruptRun, "stubwright-graceful-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return run.get();
        } finally {
            shutdown.finished.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The JVM is already shutting down, and the hook is running.
                err.flush();
            }
        }
    }

    private void interruptRun() {
        runThread.interrupt();
        try {
            if (!finished.await(CLEAN_UP_SECONDS, TimeUnit.SECONDS)) {
                err.println("the target did not respond in time; resources that this run created may remain there");
            }
            // Time to print the result. The thread itself does not end: it waits in System.exit for this hook.
            runThread.join(PRINT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
