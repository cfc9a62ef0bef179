package dev.stubwright.mock;

import dev.stubwright.wire.Payload;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The bodies that were asked for last. It saves time only: a body that is made again has the same bytes. Safe for use by
 * several threads.
 */
final class BodyCache {

    private static final int CAPACITY = 1_000;
    private static final int LARGEST = 64 * 1024;

    /** What a body depends on. */
    record Key(String operation, int status, String contentType, Map<String, String> values) {}

    /** A body as it is sent. */
    record Body(Payload payload, List<String> remarks) {}

    private final Map<Key, Body> bodies = Collections.synchronizedMap(new Latest());

    Body get(Key key, Supplier<Body> maker) {
        Body known = bodies.get(key);
        if (known != null) {
            return known;
        }
        // Made outside the lock: two threads may make the same, none waits for another's.
        Body made = maker.get();
        if (made.payload().size() <= LARGEST) {
            bodies.put(key, made);
        }
        return made;
    }

    private static final class Latest extends LinkedHashMap<Key, Body> {
        private static final long serialVersionUID = 1L;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Body> eldest) {
            return size() > CAPACITY;
        }
    }
}
