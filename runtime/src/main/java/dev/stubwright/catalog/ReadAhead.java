package dev.stubwright.catalog;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;

/**
 * Computes expected values ahead of their use, a few at a time on other threads. A value that has not been started when
 * it is needed is computed by the caller.
 *
 * @param <K> the keys, read nearly in the order in which they were expected
 * @param <V> the values
 */
final class ReadAhead<K, V> {

    /** The most values that may wait to be taken. */
    private static final int AHEAD = 16;

    private final Function<K, V> reading;
    private final Deque<K> expected = new ArrayDeque<>();
    private final Map<K, ForkJoinTask<V>> started = new LinkedHashMap<>();
    private final Set<K> taken = new HashSet<>();

    /** @param reading computes a value; must be thread-safe; its exceptions are thrown by {@link #read} */
    ReadAhead(Function<K, V> reading) {
        this.reading = reading;
    }

    /** Announces keys that will be read in this order. */
    void expect(Collection<K> soon) {
        expected.addAll(soon);
        startMore();
    }

    V read(K wanted) {
        taken.add(wanted);
        ForkJoinTask<V> task = started.get(wanted);
        if (task == null) {
            return reading.apply(wanted);
        }
        forgetUpTo(wanted);
        startMore();
        return task.join();
    }

    /** Removes the key and those expected before it, which were skipped and would occupy their slots forever. */
    private void forgetUpTo(K taken) {
        for (Iterator<K> keys = started.keySet().iterator(); keys.hasNext(); ) {
            boolean found = keys.next().equals(taken);
            keys.remove();
            if (found) {
                return;
            }
        }
    }

    private void startMore() {
        while (started.size() < AHEAD && !expected.isEmpty()) {
            K next = expected.remove();
            if (!taken.contains(next)) {
                started.computeIfAbsent(next, any -> ForkJoinTask.adapt(() -> reading.apply(any))
                        .fork());
            }
        }
    }
}
