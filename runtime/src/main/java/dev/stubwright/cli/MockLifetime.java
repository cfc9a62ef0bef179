package dev.stubwright.cli;

import dev.stubwright.mock.MockServer;
import java.util.concurrent.CountDownLatch;

/** Decides how long a mock runs. */
interface MockLifetime {

    /** Returns when the mock should stop. */
    void await(MockServer mock);

    /**
     * Waits for SIGTERM or SIGINT. They are the normal end of a mock, so the process exits with 0 after the mock has completed
     * its responses. By default, the JVM would exit with 128 + the number of the signal.
     */
    static void awaitSignal(MockServer mock) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            mock.close();
                            Runtime.getRuntime().halt(ExitCode.OK);
                        },
                        "stubwright-shutdown"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
