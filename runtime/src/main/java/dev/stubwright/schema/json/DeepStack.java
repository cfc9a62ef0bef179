package dev.stubwright.schema.json;

import dev.stubwright.Internal;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Room for recursion. How deep an instance may be before a thread's stack is full depends on the caller and on how far the
 * virtual machine has compiled; a verdict must not, nor what is made. So what overflows once is done again on a stack of known size.
 */
@Internal
public final class DeepStack {

    private static final long BYTES = 256L * 1024 * 1024;

    private DeepStack() {}

    /**
     * Runs work on a thread with a large stack of known size.
     *
     * @throws StackOverflowError if this stack is too small as well
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
        Thread thread = new Thread(null, task, "stubwright-deep-stack", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted on a deep schema or instance", stop);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException broken ? broken : new IllegalStateException(failed);
        }
    }
}
