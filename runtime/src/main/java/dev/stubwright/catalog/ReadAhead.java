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
 * Does on other threads what will soon be asked for, a few things ahead; what was not begun by then is done by whoever asks.
 *
 * @param <K> what is asked for, nearly in the order in which it was expected
 * @param <V> the answer
 */
final class ReadAhead<K, V> {

    /** As many answers may wait for somebody who takes them. */
    private static final int AHEAD = 16;

    private final Function<K, V> reading;
    private final Deque<K> expected = new ArrayDeque<>();
    private final Map<K, ForkJoinTask<V>> begun = new LinkedHashMap<>();
    private final Set<K> past = new HashSet<>();

    /** @param reading safe for use by several threads; what it throws reaches whoever asks */
    ReadAhead(Function<K, V> reading) {
        this.reading = reading;
    }

    /** Says what will be asked for, one after the other. */
    void expect(Collection<K> soon) {
        expected.addAll(soon);
        begin();
    }

    V read(K wanted) {
        past.add(wanted);
        ForkJoinTask<V> task = begun.get(wanted);
        if (task == null) {
            return reading.apply(wanted);
        }
        forgetUntil(wanted);
        begin();
        return task.join();
    }

    /** What was expected before it has been passed over, and would be in the way for ever. */
    private void forgetUntil(K taken) {
        for (Iterator<K> keys = begun.keySet().iterator(); keys.hasNext(); ) {
            boolean found = keys.next().equals(taken);
            keys.remove();
            if (found) {
                return;
            }
        }
    }

    private void begin() {
        while (begun.size() < AHEAD && !expected.isEmpty()) {
            K next = expected.remove();
            if (!past.contains(next)) {
                begun.computeIfAbsent(next, any -> ForkJoinTask.adapt(() -> reading.apply(any))
                        .fork());
            }
        }
    }
}
