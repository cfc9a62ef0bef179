package dev.stubwright.cli;

import dev.stubwright.mock.MockServer;
import java.util.concurrent.CountDownLatch;

/** How long a mock runs. */
interface Lifetime {

    /** Returns when the mock is no longer wanted. */
    void of(MockServer mock);

    /**
     * Until the process is told to end. A virtual machine that is ended by a signal ends with 128 + its number; here the
     * signal is the proper way to end, so it ends with 0, once the mock has answered what it was asked.
     */
    static void untilSignalled(MockServer mock) {
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
