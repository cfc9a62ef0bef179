package dev.stubwright.mock.server;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest requests, for verifications. WireMock's own journal counts all entries at each request, and ignores their
 * size. Safe for use by several threads.
 */
final class RequestJournal {

    private final int capacity;
    private final long byteCapacity;
    private final Map<UUID, ServeEvent> events = new LinkedHashMap<>();
    private long bytes;

    /**
     * Creates an empty journal.
     *
     * @param capacity the largest number of requests
     * @param byteCapacity the largest total size of request and response bodies; the newest request is kept in any case
     */
    RequestJournal(int capacity, long byteCapacity) {
        this.capacity = capacity;
        this.byteCapacity = byteCapacity;
    }

    synchronized void add(ServeEvent event) {
        if (!WireMockRequests.pathOf(event.getRequest().getUrl()).equals(ContractStubs.HEALTH_PATH)) {
            remove(event.getId());
            events.put(event.getId(), event);
            bytes += size(event);
            forgetEldest();
        }
    }

    /** Updates an event that is still in the journal. */
    synchronized void update(UUID id, ServeEvent event) {
        ServeEvent known = events.replace(id, event);
        if (known != null) {
            bytes += size(event) - size(known);
            forgetEldest();
        }
    }

    synchronized Optional<ServeEvent> get(UUID id) {
        return Optional.ofNullable(events.get(id));
    }

    synchronized void remove(UUID id) {
        ServeEvent known = events.remove(id);
        if (known != null) {
            bytes -= size(known);
        }
    }

    synchronized void removeEldest() {
        events.keySet().stream().findFirst().ifPresent(this::remove);
    }

    synchronized void clear() {
        events.clear();
        bytes = 0;
    }

    /** All events, the newest first. */
    synchronized List<ServeEvent> all() {
        List<ServeEvent> all = new ArrayList<>(events.values());
        Collections.reverse(all);
        return all;
    }

    private void forgetEldest() {
        Iterator<ServeEvent> eldest = events.values().iterator();
        while (events.size() > 1 && (events.size() > capacity || bytes > byteCapacity)) {
            bytes -= size(eldest.next());
            eldest.remove();
        }
    }

    private static long size(ServeEvent event) {
        long sent = length(event.getRequest().getBody());
        return event.getResponse() == null
                ? sent
                : sent + length(event.getResponse().getBody());
    }

    private static long length(byte @Nullable [] body) {
        return body == null ? 0 : body.length;
    }
}
