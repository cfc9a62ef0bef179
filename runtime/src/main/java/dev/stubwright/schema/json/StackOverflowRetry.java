package dev.stubwright.schema.json;

import dev.stubwright.Internal;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Repeats work on a large stack after a stack overflow. The depth at which a stack overflows depends on the caller and on the JIT
 * compiler. Results must not depend on it, so the retry uses a stack of fixed size.
 */
@Internal
public final class StackOverflowRetry {

    private static final long STACK_BYTES = 256L * 1024 * 1024;

    private StackOverflowRetry() {}

    /**
     * Runs work on the current thread, and again on a thread with a large stack if the current stack overflows.
     *
     * @throws StackOverflowError if the large stack overflows too
     */
    public static <T> T call(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError tooDeep) {
            return onLargeStack(work);
        }
    }

    private static <T> T onLargeStack(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(null, task, "stubwright-large-stack", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while processing a deeply nested schema or instance", stop);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException broken ? broken : new IllegalStateException(failed);
        }
    }
}
