package dev.stubwright.mock;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The newest requests, for verifications. WireMock's own bound counts the whole journal at each request; this one forgets
 * the eldest as a new one comes. Safe for use by several threads.
 */
final class Journal {

    private final int capacity;
    private final Map<UUID, ServeEvent> events;

    Journal(int capacity) {
        this.capacity = capacity;
        this.events = Collections.synchronizedMap(new Newest());
    }

    void add(ServeEvent event) {
        if (!UserStubs.pathOf(event.getRequest().getUrl()).equals(ContractStubs.HEALTH_PATH)) {
            events.put(event.getId(), event);
        }
    }

    /** Takes a later state of an event that is still known. */
    void update(UUID id, ServeEvent event) {
        events.computeIfPresent(id, (key, known) -> event);
    }

    Optional<ServeEvent> get(UUID id) {
        return Optional.ofNullable(events.get(id));
    }

    void remove(UUID id) {
        events.remove(id);
    }

    void removeEldest() {
        synchronized (events) {
            events.keySet().stream().findFirst().ifPresent(events::remove);
        }
    }

    void clear() {
        events.clear();
    }

    /** The newest first. */
    List<ServeEvent> all() {
        List<ServeEvent> all;
        synchronized (events) {
            all = new ArrayList<>(events.values());
        }
        Collections.reverse(all);
        return all;
    }

    private final class Newest extends LinkedHashMap<UUID, ServeEvent> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, ServeEvent> eldest) {
            return size() > capacity;
        }
    }
}
