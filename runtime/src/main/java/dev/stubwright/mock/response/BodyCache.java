package dev.stubwright.mock.response;

import dev.stubwright.wire.Payload;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A cache of the bodies that were used last. It only saves time, since a body is generated with the same bytes again.
 * Safe for use by several threads.
 */
final class BodyCache {

    private static final int CAPACITY = 1_000;
    private static final int LARGEST = 64 * 1024;

    record Key(String operation, int status, String contentType, Map<String, String> values) {}

    record Body(Payload payload, List<String> remarks) {}

    private final Map<Key, Body> bodies = Collections.synchronizedMap(new Latest());

    Body get(Key key, Supplier<Body> maker) {
        Body known = bodies.get(key);
        if (known != null) {
            return known;
        }
        // Outside the lock: two threads may generate the same body, but none waits for the other.
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
